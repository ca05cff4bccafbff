using FoamDevice.Cli.CommandLine;
using FoamDevice.Cli.Devices;
using FoamDevice.Cli.Terminals;

namespace FoamDevice.Cli.Commands;

/// <summary>The operator's word that both holders are empty.</summary>
internal static class SyringesOut
{
    /// <summary>Gets it: given beforehand, or at the keyboard.</summary>
    /// <exception cref="BadInputException">Nobody gave it.</exception>
    public static void Confirm(DeviceLine line, bool isConfirmed, Terminal terminal)
    {
        if (isConfirmed || (line.IsSimulated && terminal.Keys is null))
            return;

        if (terminal.Keys is not { } keys)
        {
            throw new BadInputException(
                "The carriages move only when a person confirms that both syringes are out, and nobody can answer here. Give your word beforehand with --confirmed.");
        }

        terminal.Output.Write("The carriages will home. Are both holders empty? (y/n) ");
        bool yes = YesOrNo.Wait(keys);
        terminal.Output.WriteLine(yes ? "yes" : "no");
        if (!yes)
            throw new BadInputException("Homing needs both holders empty; nothing was moved.");
    }
}
