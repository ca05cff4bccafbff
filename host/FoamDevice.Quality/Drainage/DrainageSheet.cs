namespace FoamDevice.Quality;

/// <summary>The levels marked while a foam drains. What was said first is never lost: a correction keeps it beside, and what is taken away stays, crossed out.</summary>
/// <param name="scale">How levels are read.</param>
public sealed class DrainageSheet(LevelScale scale)
{
    private readonly List<DrainageMark> _marks = [];

    /// <summary>How levels are read.</summary>
    public LevelScale Scale => scale;

    /// <summary>All marks, in the order in which they were made.</summary>
    public IReadOnlyList<DrainageMark> Marks => _marks;

    /// <summary>The marks that count, as readings.</summary>
    public IReadOnlyList<DrainageReading> Readings =>
        [.. _marks.Where(mark => !mark.IsTakenAway).Select(mark => new DrainageReading(mark.FoamAgeSeconds, mark.Level * scale.MillilitersPerUnit))];

    /// <summary>Adds a mark behind the others.</summary>
    /// <exception cref="QualityException">It is not later than the one before, or the level can't be.</exception>
    public void Add(DrainageMark mark)
    {
        CheckLevel(mark.Level);
        if (!double.IsFinite(mark.FoamAgeSeconds) || mark.FoamAgeSeconds < 0)
            throw new QualityException(FormattableString.Invariant($"A foam age of {mark.FoamAgeSeconds} s can't be: it is counted from the end of the last pass."));

        if (_marks.Count > 0 && mark.FoamAgeSeconds <= _marks[^1].FoamAgeSeconds)
            throw new QualityException(FormattableString.Invariant($"The mark at {mark.FoamAgeSeconds:0.###} s is not later than the one before, at {_marks[^1].FoamAgeSeconds:0.###} s: marks out of order, or twice the same."));

        _marks.Add(mark);
    }

    /// <summary>Corrects the level of a mark; when it was made stays.</summary>
    /// <param name="number">Which, from 1.</param>
    /// <param name="level">The level that was meant.</param>
    /// <exception cref="QualityException">There is no such mark, or the level can't be.</exception>
    public void Correct(int number, double level)
    {
        var mark = Find(number);
        CheckLevel(level);
        _marks[number - 1] = mark with { Level = level, FirstSaid = mark.FirstSaid ?? (mark.Level == level ? null : mark.Level), IsTakenAway = false };
    }

    /// <summary>Takes a mark away: it no longer counts.</summary>
    /// <param name="number">Which, from 1.</param>
    /// <exception cref="QualityException">There is no such mark.</exception>
    public void TakeAway(int number) => _marks[number - 1] = Find(number) with { IsTakenAway = true };

    private DrainageMark Find(int number) => number >= 1 && number <= _marks.Count
        ? _marks[number - 1]
        : throw new QualityException(_marks.Count == 0 ? "There is no mark yet." : $"There is no mark {number}; there are 1 to {_marks.Count}.");

    private void CheckLevel(double level)
    {
        if (!double.IsFinite(level) || level < 0)
            throw new QualityException(FormattableString.Invariant($"A level of {level} {scale.Unit} can't be: give 0 or more."));
    }
}
