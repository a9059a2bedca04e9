namespace Compensation.Tests.Compilation;

/// <summary>What becomes of a fact that a claim leaves out.</summary>
internal enum InputPresence
{
    Required,
    Default,
    Optional,
}
