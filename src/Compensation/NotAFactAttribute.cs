namespace Compensation;

/// <summary>Says that a property of a claim's class is the host's own matter and no input of a pack.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAFactAttribute : Attribute;
