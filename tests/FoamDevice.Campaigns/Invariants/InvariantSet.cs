namespace FoamDevice.Campaigns;

/// <summary>All invariants that are held against every step.</summary>
public static class InvariantSet
{
    /// <summary>A fresh one of each.</summary>
    public static IReadOnlyList<Invariant> Create() =>
    [
        new PressureStaysBelowCouplers(),
        new TravelIsKept(),
        new NothingIsDrivenInIdle(),
        new AbortCutsWithinTwoTurns(),
        new EnableComesOnAtRest(),
        new NoTrainStartsWithoutEnable(),
        new CutLosesPosition(),
        new NothingStartsWhileFaulted(),
        new CarriagesStandWhereHandsAre(),
        new HomesWithEmptyHolders(),
        new PositionIsTrue(),
        new DriftIsCaught(),
        new ValveStandsWhilePlungersMove(),
        new PlungersHaveAnOpenWay(),
        new PlungersStayOffTheBottom(),
        new FaultsStayUntilCleared(),
        new OneEffectPerRequest(),
        new StopEndsAfterTheMove(),
        new LinkLossChoiceIsKept(),
        new ServiceIsNotKeptAlone(),
        new EndsAreToldTruly(),
        new TurnsAreBounded(),
        new FirmwareNeverCrashes(),
        new AcknowledgedIsStored(),
    ];
}
