namespace Compensation.Packs.Schema;

/// <summary>A kind of element of a pack. Its parts are listed once: by them it is described to editors, and read.</summary>
/// <param name="Name">Its name among the definitions of the schema.</param>
/// <param name="Description">What it is.</param>
/// <param name="Parts">Its parts, in the order an author writes them.</param>
internal sealed record PackElement(string Name, string Description, IReadOnlyList<Part> Parts) : Element(Name, Description, [.. Parts.SelectMany(part => part.Keys)])
{
    /// <summary>What an element is comes before what it says: its id, then which of several keys it has.</summary>
    private readonly Part[] _inReadingOrder = [.. Parts.OrderBy(part => part.IsId ? 0 : part.Either.Count > 0 ? 1 : 2)];

    public override IReadOnlyList<string> Either => [.. Parts.SelectMany(part => part.Either)];

    /// <summary>One element.</summary>
    public Shape<ElementSyntax?> One => As(element => element);

    public Shape<IReadOnlyList<ElementSyntax>> List => Shapes.List(One);

    /// <summary>One element, made into something else.</summary>
    public Shape<T?> As<T>(Func<ElementSyntax, T> make)
        where T : class => Shape.Element(Name).ReadBy(value => value.Element(map => make(Read(map))));

    public ElementSyntax Read(MappingReader map) => new(map.Node, _inReadingOrder.ToDictionary(part => part, part => part.ReadValue(map)));
}
