using System.Diagnostics;

namespace Compensation.Hosting.Tests;

/// <summary>Waits for what happens on another thread.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static void IsTrue(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.That(watch.Elapsed, Is.LessThan(Longest), $"in time: {what}");
            Thread.Sleep(5);
        }
    }
}
