using static Compensation.DiagnosticSeverity;

namespace Compensation.Inputs.Typed;

/// <summary>Why a host's own class can't be a claim of a pack: 53xx.</summary>
internal static class TypedClaimDiagnostics
{
    public static DiagnosticDescriptor UnknownProperty { get; } = new(
        "CMP5301", Error, "the pack has no input for `{0}`", "public decimal ArivalDelay { get; init; }", "Name it after an input, say which one by [Fact], or leave it out by [NotAFact].");

    public static DiagnosticDescriptor MissingProperty { get; } = new(
        "CMP5302", Error, "`{0}` has no property for the required input `{1}`", "a class without ArrivalDelayMin", "Add the property, nullable when a claim may lack the fact.");

    public static DiagnosticDescriptor WrongProperty { get; } = new(
        "CMP5303", Error, "`{0}` is {1}, and the input `{2}` is {3}", "public double Price { get; init; }", "Give the property a type that holds every value of the input exactly.");

    public static DiagnosticDescriptor UnknownMember { get; } = new(
        "CMP5304", Error, "`{0}` is not among the values of `{1}`: {2}", "enum Tier { Gold, Silver } for values: [gold, bronze]", "Name the member after a declared value, or say which one by [Fact].");

    public static DiagnosticDescriptor NoId { get; } = new(
        "CMP5305", Error, "`{0}` has no property `Id` that holds the claim's id", "a class without Id", "Add a property Id of type string, Guid, int or long.");

    public static DiagnosticDescriptor SameInput { get; } = new(
        "CMP5306", Error, "`{0}` and `{1}` are both the input `{2}`", "Price and [Fact(\"price\")] Cost", "Keep one of them.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownProperty, MissingProperty, WrongProperty, UnknownMember, NoId, SameInput];
}
