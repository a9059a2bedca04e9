namespace Compensation.Inputs;

/// <summary>A type that a fact, a column or a parameter of a function can have: all that the product knows of it lies in one class for each type.</summary>
/// <param name="feel">The type for FEEL; of a list or a record, one that knows nothing of its items or fields.</param>
/// <param name="words">The words of YAML for it, the usual one first.</param>
internal abstract partial class InputType(FeelType feel, params string[] words)
{
    /// <summary>Every type, in the order in which messages and the JSON Schema name them.</summary>
    public static IReadOnlyList<InputType> All { get; } =
    [
        new StringInput(), new NumberInput(), new BooleanInput(), new DateInput(), new TimeInput(), new DateTimeInput(), new DurationInput(), new MonthsInput(), new ListInput(), new RecordInput(),
    ];

    /// <summary>The words of YAML for all types.</summary>
    public static IReadOnlyList<string> AllWords { get; } = [.. All.SelectMany(type => type.Words)];

    public IReadOnlyList<string> Words => words;

    public FeelKind Kind => feel.Kind;

    /// <summary>The type that a word of YAML stands for; null without a word, and for one that was refused.</summary>
    public static InputType? Find(string? word) => word is null ? null : All.FirstOrDefault(type => type.Words.Contains(word));

    /// <summary>The FEEL type that a word of YAML stands for; any type without a word, and for one that was refused.</summary>
    public static FeelType FeelOf(string? word) => Find(word)?.Feel(FeelType.Any, []) ?? FeelType.Any;

    /// <summary>The type of an input, by its FEEL type; null for what no input can be, such as a function.</summary>
    public static InputType? Of(FeelType type) => All.FirstOrDefault(known => known.Kind == type.Kind);

    /// <summary>The FEEL type of an input.</summary>
    /// <param name="item">What a list holds, where it is no record.</param>
    /// <param name="fields">The names and types of the fields of a record, or of each record of a list; empty where none are declared.</param>
    public virtual FeelType Feel(FeelType item, IReadOnlyList<KeyValuePair<string, FeelType>> fields) => feel;
}
