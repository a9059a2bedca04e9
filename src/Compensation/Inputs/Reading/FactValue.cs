using System.Collections;
using System.Collections.ObjectModel;

namespace Compensation.Inputs.Reading;

/// <summary>What a fact may be, and the one type each of them is held as.</summary>
internal static class FactValue
{
    /// <summary>How deep lists and maps may lie in one another; a fact that contains itself ends here.</summary>
    public const int MaxDepth = 32;

    /// <summary>The facts of a host: copied, integers made decimals, order kept.</summary>
    /// <exception cref="ArgumentException">A value is of another type; the message has its path.</exception>
    public static IReadOnlyDictionary<string, object?> CopyOf(IReadOnlyDictionary<string, object?> facts, string parameter) => Map(facts, "", 1, parameter);

    private static object? Of(object? value, string path, int depth, string parameter)
    {
        if (depth > MaxDepth)
        {
            throw new ArgumentException($"The fact {path} is nested more than {MaxDepth} deep.", parameter);
        }

        return value switch
        {
            null or string or bool or decimal or DateOnly or TimeOnly or DateTimeOffset or TimeSpan or FactText => value,
            DateTime { Kind: DateTimeKind.Local } => throw new ArgumentException(
                $"The fact {path} is a DateTime of this machine's own time zone. Give a DateTimeOffset, or a DateTime that is UTC or unspecified.", parameter),
            DateTime => value,
            int number => (decimal)number,
            long number => (decimal)number,
            short number => (decimal)number,
            sbyte number => (decimal)number,
            byte number => (decimal)number,
            ushort number => (decimal)number,
            uint number => (decimal)number,
            ulong number => (decimal)number,
            float or double or Half => throw new ArgumentException(
                $"The fact {path} is a binary floating-point number, which cannot hold 0.1. Give a decimal.", parameter),
            IReadOnlyDictionary<string, object?> map => Map(map, path, depth + 1, parameter),
            IDictionary map => Map(Entries(map, path, parameter), path, depth + 1, parameter),
            IEnumerable list => List(list, path, depth + 1, parameter),
            _ => throw new ArgumentException(
                $"The fact {path} is a {value.GetType()}. A fact is text, a truth value, a number, a date, a time, a duration, a list or a map of these.", parameter),
        };
    }

    private static ReadOnlyDictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object?>> entries, string path, int depth, string parameter)
    {
        var copy = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in entries)
        {
            if (name.Length == 0)
            {
                throw new ArgumentException(path.Length == 0 ? "A fact has no name." : $"A name in the fact {path} is empty.", parameter);
            }

            copy.Add(name, Of(value, path.Length == 0 ? name : $"{path}.{name}", depth, parameter));
        }

        return new ReadOnlyDictionary<string, object?>(copy);
    }

    private static ReadOnlyCollection<object?> List(IEnumerable list, string path, int depth, string parameter)
    {
        var copy = new List<object?>();
        foreach (var item in list)
        {
            copy.Add(Of(item, $"{path}[{copy.Count + 1}]", depth, parameter));
        }

        return copy.AsReadOnly();
    }

    private static IEnumerable<KeyValuePair<string, object?>> Entries(IDictionary map, string path, string parameter)
    {
        foreach (DictionaryEntry entry in map)
        {
            var name = entry.Key as string ?? throw new ArgumentException($"The fact {path} is a map whose keys are not text.", parameter);
            yield return KeyValuePair.Create(name, entry.Value);
        }
    }
}
