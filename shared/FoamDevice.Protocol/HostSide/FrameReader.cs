namespace FoamDevice.Protocol
{
    public sealed partial class FrameReader
    {
        /// <summary>Forgets a frame half read, as after a reconnection.</summary>
        public void Restart()
        {
            _count = 0;
            _tooLong = false;
        }
    }
}
