namespace Compensation.Feel.Evaluation;

/// <summary>A local and its value, linked to the bindings that were made before it.</summary>
internal sealed record Binding(Local Local, Evaluated Value, Binding? Outer);
