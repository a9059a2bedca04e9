using System.Reflection;
using PublicApiGenerator;

namespace Compensation.Architecture.Tests.Api;

/// <summary>What hosts compile against changes only on purpose: the surface of each library is a file that is read with the change.</summary>
public sealed class PublicApiTests
{
    /// <summary>Our extension methods stand in a namespace of Microsoft's, which the generator leaves out by default.</summary>
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false, DenyNamespacePrefixes = [] };

    [TestCaseSource(typeof(SourceProject), nameof(SourceProject.All))]
    public void Surface_OfEachLibrary_IsTheKeptOne(SourceProject project) =>
        KeptFile.AssertIs($"tests/Compensation.Architecture.Tests/Api/{project}.txt", project.Assembly.GeneratePublicApi(Options) + "\n");

    /// <summary>The generator leaves out what a parameter of decimals is by default, so that a change of it would not show.</summary>
    [TestCaseSource(typeof(SourceProject), nameof(SourceProject.All))]
    public void Parameters_OfDecimals_HaveNoDefault(SourceProject project)
    {
        var methods = project.Assembly.GetExportedTypes().SelectMany(type => type.GetMethods().Cast<MethodBase>().Concat(type.GetConstructors())).ToArray();

        Assert.That(methods, Is.Not.Empty);
        Assert.That(methods.Where(m => m.GetParameters().Any(p => p.HasDefaultValue && (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) == typeof(decimal))), Is.Empty);
    }
}
