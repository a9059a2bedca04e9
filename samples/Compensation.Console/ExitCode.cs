namespace Compensation.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was asked to do.</summary>
    public const int Completed = 0;

    /// <summary>A pack, a file, a claim or a test is wrong.</summary>
    public const int Wrong = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;
}
