using System.Reflection;

namespace Compensation.Feel.Values;

/// <summary>One member of dates, times, durations or ranges.</summary>
/// <param name="Owner">The kind of value that has it.</param>
/// <param name="Name">Its name, such as <c>time offset</c>.</param>
/// <param name="Type">What it is; null for an end of a range, which is what the range holds.</param>
/// <param name="Method">The static method that reads it from a plain value; a whole number comes as a <see cref="long"/>.</param>
/// <param name="Read">The same from one FEEL value to another.</param>
internal sealed record TemporalMember(FeelKind Owner, string Name, FeelType? Type, MethodInfo Method, Func<object, object?> Read)
{
    /// <summary>Its type in a value of type <paramref name="owner"/>.</summary>
    public FeelType TypeIn(FeelType owner) => Type ?? owner.Element;
}
