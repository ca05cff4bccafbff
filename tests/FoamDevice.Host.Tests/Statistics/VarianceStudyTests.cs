using Xunit;

namespace FoamDevice.Host.Tests;

public sealed class VarianceStudyTests
{
    // AIAG, Measurement Systems Analysis: three appraisers, ten parts, three trials.
    private static readonly double[][] Appraisals =
    [
        [0.29, -0.56, 1.34, 0.47, -0.80, 0.02, 0.59, -0.31, 2.26, -1.36],
        [0.41, -0.68, 1.17, 0.50, -0.92, -0.11, 0.75, -0.20, 1.99, -1.25],
        [0.64, -0.58, 1.27, 0.64, -0.84, -0.21, 0.66, -0.17, 2.01, -1.31],
        [0.08, -0.47, 1.19, 0.01, -0.56, -0.20, 0.47, -0.63, 1.80, -1.68],
        [0.25, -1.22, 0.94, 1.03, -1.20, 0.22, 0.55, 0.08, 2.12, -1.62],
        [0.07, -0.68, 1.34, 0.20, -1.28, 0.06, 0.83, -0.34, 2.19, -1.50],
        [0.04, -1.38, 0.88, 0.14, -1.46, -0.29, 0.02, -0.46, 1.77, -1.49],
        [-0.11, -1.13, 1.09, 0.20, -1.07, -0.67, 0.01, -0.56, 1.45, -1.77],
        [-0.15, -0.96, 0.67, 0.11, -1.45, -0.49, 0.21, -0.49, 1.87, -2.16],
    ];

    [Fact]
    public void The_components_are_those_of_the_published_example()
    {
        StudyValue[] values =
        [
            .. Appraisals.SelectMany((trial, index) => trial.Select((value, part) => new StudyValue($"appraiser {index / 3}", $"part {part}", value))),
        ];

        VarianceStudy study = VarianceStudy.Of(values, out string? obstacle)!;

        Assert.Null(obstacle);
        Assert.True(study.IsPooled);
        Assert.Equal(0.199933, Math.Sqrt(study.RepeatVariance), 5);
        Assert.Equal(0.226838, Math.Sqrt(study.OperatorVariance), 5);
        Assert.Equal(1.042327, Math.Sqrt(study.DeviceVariance), 5);
    }

    [Fact]
    public void Values_that_can_not_be_told_apart_are_refused_in_words()
    {
        Assert.Null(VarianceStudy.Of([new("a", "1", 1), new("a", "2", 1)], out string? alone));
        Assert.StartsWith("A study needs at least two operators", alone);

        Assert.Null(VarianceStudy.Of([new("a", "1", 1), new("b", "2", 1)], out string? missing));
        Assert.Equal("a has no run on 2: every operator must have worked with every device.", missing);

        Assert.Null(VarianceStudy.Of([new("a", "1", 1), new("a", "2", 1), new("b", "1", 1), new("b", "2", 1)], out string? single));
        Assert.StartsWith("Every operator must have at least two runs", single);

        StudyValue[] twice = [new("a", "1", 1), new("a", "2", 1), new("b", "1", 1), new("b", "2", 1)];
        Assert.Null(VarianceStudy.Of([.. twice, .. twice, twice[0]], out string? uneven));
        Assert.StartsWith("The numbers of runs differ", uneven);
    }
}
