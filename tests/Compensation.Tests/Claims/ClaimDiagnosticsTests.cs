using System.Reflection;
using Compensation.Claims;

namespace Compensation.Tests.Claims;

public sealed class ClaimDiagnosticsTests
{
    private static readonly DiagnosticDescriptor[] All =
        [.. typeof(ClaimDiagnostics).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(property => (DiagnosticDescriptor)property.GetValue(null)!)];

    [Test]
    public void Catalogue_EveryKind_HasItsOwnCodeAndAFix()
    {
        Assert.That(All, Is.Not.Empty);
        Assert.That(All.Select(kind => kind.Code), Is.Unique.And.All.Match("^CMP50[0-9]{2}$"));
        Assert.That(All.Select(kind => kind.Fix), Has.All.EndsWith("."));
        Assert.That(All.Select(kind => kind.Example), Has.All.Not.Empty);
    }
}
