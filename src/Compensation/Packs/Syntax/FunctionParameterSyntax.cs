namespace Compensation.Packs.Syntax;

/// <summary>A parameter of a function; without a type it takes any value.</summary>
internal sealed record FunctionParameterSyntax(Word Name, Word? Type);
