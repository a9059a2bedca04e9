using System.Globalization;

namespace Compensation.Tests;

/// <summary>Another culture for as long as it is not disposed of.</summary>
internal sealed class Culture : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private Culture(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);

    public static Culture Of(string name) => new(name);

    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
