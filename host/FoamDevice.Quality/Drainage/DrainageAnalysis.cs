using FoamDevice.Host;

namespace FoamDevice.Quality;

/// <summary>Works out half-life and drainage times from readings.</summary>
/// <remarks>All ages come from the curve v = V·tⁿ/(c + tⁿ), except FDT, which is read; the first-order curve stands beside it. Intervals hold 95 %, by profile.</remarks>
public sealed class DrainageAnalysis
{
    // Limits of what is said without a warning, or at all. [A]
    private const double PoorFitShare = 0.05;
    private const double DifferentHalfLifeShare = 0.1;
    private const double LeastDrainedShare = 0.25;
    private const double NearlyAllShare = 0.9;

    // A difference of two in Akaike's criterion is worth a word (Burnham and Anderson 2002).
    private const double TellingDifference = 2;

    private readonly Readings _readings;
    private readonly DrainageFit _hill;
    private readonly double? _liquid;
    private readonly List<MeasuredFigure> _figures = [];
    private readonly List<string> _warnings = [];

    private DrainageAnalysis(Readings readings, DrainageFit hill, double? liquid)
    {
        _readings = readings;
        _hill = hill;
        _liquid = liquid;
    }

    private double LastAge => _readings.Ages[^1];

    private double MostDrained => _readings.Volumes.Max();

    /// <summary>Fits the curves and works the figures out.</summary>
    /// <param name="readings">In the order of age.</param>
    /// <param name="liquidMilliliters">Liquid that was put into the foam, mL; null when it is not known, and then there is no FHT.</param>
    /// <exception cref="QualityException">No curve can be fitted to the readings; the message says why.</exception>
    public static DrainageResult Of(IReadOnlyList<DrainageReading> readings, double? liquidMilliliters)
    {
        DrainageRules.Check(readings, liquidMilliliters);
        var columns = Readings.Of(readings);
        var hill = CurveFitting.Fit(DrainageModel.Hill, columns)
            ?? throw new QualityException("No curve can be fitted to the readings. Look at them: they should rise from nothing, and level off as the last liquid drains.");
        var firstOrder = CurveFitting.Fit(DrainageModel.FirstOrder, columns);
        var analysis = new DrainageAnalysis(columns, hill, liquidMilliliters);
        var shown = analysis.HasEnd(firstOrder) ? firstOrder : null;
        analysis.Work(shown);
        return new DrainageResult(readings, liquidMilliliters, hill, shown, analysis._figures, analysis._warnings);
    }

    // Readings that do not level off are told best by a straight line, which is a first-order curve without an end: its figures are of any size.
    private bool HasEnd(DrainageFit? firstOrder)
    {
        if (firstOrder is not null && ProfileInterval.Of(firstOrder, _readings, CurveQuantity.Parameter(0)) is { High: not null })
            return true;

        _warnings.Add("There is no first-order curve: the readings do not level off in a way that would tell where it ends.");
        return false;
    }

    private void Work(DrainageFit? firstOrder)
    {
        AddHalfLife();
        AddFirstDrained();
        AddAge("t25", CurveQuantity.HillShareAge(0.25));
        AddAge("t50", CurveQuantity.HillShareAge(0.50));
        AddAge("t75", CurveQuantity.HillShareAge(0.75));
        AddParameter("hill-volume", _hill, CurveQuantity.Parameter(0), "mL", MostDrained < NearlyAllShare * _hill.FinalMilliliters);
        AddParameter("hill-exponent", _hill, CurveQuantity.Parameter(2), "", false);
        _figures.Add(new MeasuredFigure("hill-residual", _hill.ResidualDeviationMilliliters, "mL"));
        if (firstOrder is not null)
            AddFirstOrder(firstOrder);

        WarnOfFit(firstOrder);
    }

    private void AddHalfLife()
    {
        if (_liquid is not { } liquid)
        {
            _warnings.Add("There is no FHT: it is the age at which half of the liquid has drained, and how much liquid was put into the foam is not known.");
            return;
        }

        if (MostDrained < LeastDrainedShare * liquid)
        {
            _warnings.Add(FormattableString.Invariant($"There is no FHT: only {MostDrained / liquid * 100:0} % of the liquid had drained by the last reading, too little for the age of one half. Go on reading for longer."));
            return;
        }

        if (DrainageModel.Hill.AgeOf(liquid / 2, _hill.Parameters) is null)
            _warnings.Add(FormattableString.Invariant($"There is no FHT: by the curve only {_hill.FinalMilliliters:0.###} mL of {liquid:0.###} mL drain in the end, less than half."));
        else
            AddAge("fht", CurveQuantity.HillVolumeAge(liquid / 2));

        WarnOfOtherHalfLife(liquid / 2);
    }

    // Read, not fitted: liquid appears between the last reading that shows none and the first that shows some.
    private void AddFirstDrained()
    {
        int first = Array.FindIndex(_readings.Volumes, volume => volume > 0);
        double before = first == 0 ? 0 : _readings.Ages[first - 1];
        _figures.Add(new MeasuredFigure("fdt", _readings.Ages[first], "s", before, _readings.Ages[first]));
        if (first == 0)
            _warnings.Add("FDT is an upper limit: the first reading shows liquid already. Take a reading of 0 while there is none.");
    }

    private void AddAge(string id, CurveQuantity quantity)
    {
        if (ProfileInterval.Of(_hill, _readings, quantity) is { } age)
            Add(id, age, "s", isExtrapolated: age.Value > LastAge || age.Value < _readings.Ages[0]);
    }

    private void AddParameter(string id, DrainageFit fit, CurveQuantity quantity, string unit, bool isExtrapolated)
    {
        if (ProfileInterval.Of(fit, _readings, quantity) is { } found)
            Add(id, found, unit, isExtrapolated);
    }

    private void AddFirstOrder(DrainageFit fit)
    {
        bool isExtrapolated = MostDrained < NearlyAllShare * fit.FinalMilliliters;
        AddParameter("first-order-volume", fit, CurveQuantity.Parameter(0), "mL", isExtrapolated);
        AddParameter("first-order-time", fit, CurveQuantity.Parameter(1), "s", isExtrapolated);
        AddParameter("first-order-half-time", fit, CurveQuantity.Parameter(1, Math.Log(2)), "s", fit.Parameters[1] * Math.Log(2) > LastAge);
        _figures.Add(new MeasuredFigure("first-order-residual", fit.ResidualDeviationMilliliters, "mL"));
    }

    private void Add(string id, (double Value, double? Low, double? High) found, string unit, bool isExtrapolated)
    {
        bool isOpen = found.Low is null || found.High is null;
        if (isOpen && isExtrapolated)
        {
            _warnings.Add($"{TitleOf(id)} is not given: it would lie beyond the readings, and they can't tell it from quite other values. Go on reading for longer.");
            return;
        }

        _figures.Add(new MeasuredFigure(id, found.Value, unit, found.Low, found.High, isExtrapolated));
        if (isOpen)
            _warnings.Add($"The interval of {TitleOf(id)} is open {(found.High is null ? "above" : "below")}: the readings do not limit it.");
    }

    private void WarnOfFit(DrainageFit? firstOrder)
    {
        if (_hill.ResidualDeviationMilliliters > PoorFitShare * MostDrained)
            _warnings.Add(FormattableString.Invariant($"The readings scatter around the curve by {_hill.ResidualDeviationMilliliters:0.###} mL, more than {PoorFitShare * 100:0} % of the largest: look at the residuals before you trust a figure."));

        if (firstOrder is not null && _hill.Criterion - firstOrder.Criterion > TellingDifference)
            _warnings.Add("The first-order curve tells the readings as well with one parameter less; see its half time.");

        if (MostDrained < NearlyAllShare / 2 * _hill.FinalMilliliters)
            _warnings.Add(FormattableString.Invariant($"The readings end when {MostDrained / _hill.FinalMilliliters * 100:0} % of what drains in the end, by the curve, has drained: t25, t50 and t75 rest on an end that nobody saw."));
    }

    // A curve may run past the readings around the half: what was read there has the last word.
    private void WarnOfOtherHalfLife(double half)
    {
        int after = Array.FindIndex(_readings.Volumes, volume => volume >= half);
        if (after <= 0 || _figures.Find(figure => figure.Id == "fht") is not { } fitted)
            return;

        double share = (half - _readings.Volumes[after - 1]) / (_readings.Volumes[after] - _readings.Volumes[after - 1]);
        double read = _readings.Ages[after - 1] + (share * (_readings.Ages[after] - _readings.Ages[after - 1]));
        if (Math.Abs(read - fitted.Value) > DifferentHalfLifeShare * fitted.Value)
            _warnings.Add(FormattableString.Invariant($"FHT is {fitted.Value:0.0} s by the curve and {read:0.0} s by the two readings around the half: the curve does not follow the readings there."));
    }

    private static string TitleOf(string id) => MeasuredQuantity.Find(id)?.Title ?? id;
}
