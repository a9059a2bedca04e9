namespace Compensation.Feel.Types;

/// <summary>A thing of a pack or of the language that a message calls by its name, such as a function, a parameter or a column. The name is no value of a claim.</summary>
internal interface INamed
{
    string Name { get; }
}
