using System.Reflection;
using System.Text.RegularExpressions;

namespace Compensation.Tests;

public partial class DiagnosticCatalogueTests
{
    [Test]
    public void All_EveryDescriptorOfTheLibrary_IsListed()
    {
        var declared = new[] { typeof(DiagnosticDescriptor).Assembly, typeof(DiagnosticCatalogue).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(member => member switch
            {
                FieldInfo field when field.FieldType == typeof(DiagnosticDescriptor) => field.GetValue(null),
                PropertyInfo property when property.PropertyType == typeof(DiagnosticDescriptor) => property.GetValue(null),
                _ => null,
            })
            .OfType<DiagnosticDescriptor>()
            .Distinct();

        Assert.That(DiagnosticCatalogue.All, Is.EquivalentTo(declared));
        Assert.That(DiagnosticCatalogue.All.Select(kind => kind.Code), Is.Unique.And.Ordered.And.All.Match("^CMP[1-5][0-9]{3}$"));
    }

    private static IEnumerable<DiagnosticDescriptor> Kinds => DiagnosticCatalogue.All;

    [TestCaseSource(nameof(Kinds))]
    public void Descriptor_EachKind_SaysWhatItIsAndWhatToDo(object kindOfAny)
    {
        var kind = (DiagnosticDescriptor)kindOfAny;

        Assert.Multiple(() =>
        {
            Assert.That(kind.Template, Does.Match(@"^[a-z`{""]").Or.Match("^(YAML|FEEL) "), "begins in lower case");
            Assert.That(kind.Template, Does.Not.EndWith(".").And.Not.Contain("'{"), "no full stop; code stands in backticks");
            Assert.That(kind.Example, Is.Not.Empty);
            Assert.That(kind.Fix, Does.Match(@"^[A-Z].*\.$"), "a sentence");
            Assert.That(kind.Hint, Does.Match("^[a-z].*[^.]$"));
            Assert.That(Hole().IsMatch(kind.Fix), Is.False, "the fix has no holes");
            Assert.That(DiagnosticCatalogue.Find(kind.Code), Is.SameAs(kind));
        });
    }

    [Test]
    public void Find_CodeOfSomebodyElse_IsNull() => Assert.That(DiagnosticCatalogue.Find("CMP9999"), Is.Null);

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Hole();
}
