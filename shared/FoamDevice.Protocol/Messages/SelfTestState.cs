namespace FoamDevice.Protocol
{
    /// <summary>What the boot self-test of the pulse trains and counters found.</summary>
    public enum SelfTestState : byte
    {
        /// <summary>Not over yet: nothing may move.</summary>
        Pending = 0,

        /// <summary>Every counter counted every pulse.</summary>
        Passed = 1,

        /// <summary>A count was wrong: nothing may move.</summary>
        Failed = 2,
    }
}
