namespace Compensation;

/// <summary>The version of this library, which stands in every offer.</summary>
internal static class EngineVersion
{
    public static string Current { get; } = typeof(EngineVersion).Assembly.GetName().Version is { } version
        ? $"{version.Major}.{version.Minor}.{version.Build}"
        : throw new InvalidOperationException("The assembly has no version.");
}
