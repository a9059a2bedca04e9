using Compensation.Inference.Sample;

namespace Compensation.Inference.Tests;

/// <summary>The sample says what its readers are told it says.</summary>
public sealed class TourTests
{
    [Test]
    public void Write_Claims_SaysWhatIsKept()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Tour.Write(output);

        Assert.That(output.ToString(), Is.EqualTo(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "expected", "tour.txt")).ReplaceLineEndings("\n")));
    }
}
