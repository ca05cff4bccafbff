using FoamDevice.MicrographTrials;

return CommandTree.Create().Parse(args).Invoke();
