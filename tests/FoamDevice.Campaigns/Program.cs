using System.CommandLine;
using FoamDevice.Campaigns;
using FoamDevice.Campaigns.Corruption;
using FoamDevice.Campaigns.Kills;

return CommandTree.Create(KillsCommand.Create(), CorruptionCommand.Create()).Parse(args).Invoke();
