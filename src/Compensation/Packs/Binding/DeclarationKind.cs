namespace Compensation.Packs.Binding;

/// <summary>What a name of a file stands for.</summary>
internal enum DeclarationKind
{
    Value,
    Parameter,
    Table,
    Function,
    File,
}
