namespace Compensation.Packs.Binding;

/// <summary>What is looked at once all is bound: ids, choices, what is never used, languages.</summary>
internal sealed partial class PackBinder
{
    private static readonly string[] Reserved = ["offer", "loss", "losses", "remedy", "item", "all"];

    /// <summary>
    /// A name that rules use for something else can't be declared. An input may have the name of a built-in, such as <c>product</c> or
    /// <c>date</c>: what it is called with brackets is the function, without them the fact.
    /// </summary>
    private void RequireFree(Word name, bool isInput = false)
    {
        if (Reserved.Contains(name.Text))
        {
            _problems.Report(BindingDiagnostics.ReservedName, name.Node, name.Text, null, name.Text, "a word that rules use themselves");
        }
        else if (!isInput && Feel.Checking.Scope.BuiltIns.FindFunction(name.Text) is not null)
        {
            _problems.Report(BindingDiagnostics.ReservedName, name.Node, name.Text, null, name.Text, "a built-in function");
        }
    }

    /// <summary>Values, tables and parameters must not be named as inputs or reserved words.</summary>
    private void RequireApart(IReadOnlyList<Input> inputs)
    {
        var names = _pack.Lets.Select(l => l.Name).Concat(_pack.Tables.Select(t => t.Name)).Concat(_pack.Parameters.Select(p => p.Name)).Concat(_pack.Functions.Select(f => f.Name));
        foreach (var name in names)
        {
            RequireFree(name);
            if (inputs.Any(i => i.Name == name.Text))
            {
                _problems.Report(BindingDiagnostics.NameTaken, name.Node, name.Text, null, name.Text, "an input");
            }
        }
    }

    private void CheckIds()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, what) in SectionKinds.All.SelectMany(section => section.Ids(_pack.Element)))
        {
            if (id.IsMissing)
            {
                continue;
            }

            if (WireWords.LossTypes.All.Contains(id.Text) || WireWords.RemedyForms.All.Contains(id.Text) || Reserved.Contains(id.Text))
            {
                _problems.Report(
                    BindingDiagnostics.ReservedName, id.Node, id.Text, null, id.Text,
                    WireWords.LossTypes.All.Contains(id.Text) ? "a loss type" : WireWords.RemedyForms.All.Contains(id.Text) ? "a remedy form" : "a word that rules use themselves");
            }
            else if (!taken.TryAdd(id.Text, what))
            {
                _problems.Report(BindingDiagnostics.NameTaken, id.Node, id.Text, null, id.Text, taken[id.Text]);
            }
        }
    }

    /// <summary>What stands in the pack for nothing. Not told where a part of the file was refused, because that part may be what it is for.</summary>
    private void CheckUse(PackVersion version, IReadOnlyList<Declaration> declarations)
    {
        if (_reading.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.File == _pack.Path))
        {
            return;
        }

        foreach (var input in version.Inputs)
        {
            if (!_binding.Expressions.IsUsed(input.Name) && version.EffectiveBy?.Facts.Any(f => f.Name == input.Name) != true && !ReferenceEquals(input, version.CurrencyInput))
            {
                _problems.Report(BindingDiagnostics.UnusedInput, _pack.Inputs[input.Index].Name.Node, input.Name, null, input.Name);
            }
        }

        foreach (var declaration in declarations.Where(d => !_binding.Expressions.IsUsed(d.Name.Text) && d.Name.Text != _pack.Effective?.Get(EffectiveSyntax.By)?.Text))
        {
            _problems.Report(BindingDiagnostics.UnusedName, declaration.Name.Node, declaration.Name.Text, null, declaration.What, declaration.Name.Text);
        }

        foreach (var section in SectionKinds.All)
        {
            section.CheckUse(_binding);
        }
    }

    /// <summary>A language that one text has all should have: the letter is read in one.</summary>
    private void CheckLanguages()
    {
        var languages = _binding.Texts.Texts.SelectMany(t => t.Texts).Select(t => t.Language?.Text).OfType<string>().Distinct().ToArray();
        foreach (var text in _binding.Texts.Texts)
        {
            if (text.Texts.Any(t => t.Language is null))
            {
                // Numbers and codes are the same in every language, and the pack's own title stands in no letter.
                if (languages.Length > 1 && !ReferenceEquals(text, _pack.Title) && text.Texts.SelectMany(t => t.Text.Segments).OfType<TextLiteral>().Any(words => words.Text.Any(char.IsLetter)))
                {
                    _problems.Report(BindingDiagnostics.OneTextForAll, text.Node, null, null, string.Join(" and ", languages));
                }

                continue;
            }

            foreach (var language in languages.Where(language => !text.Texts.Any(t => t.Language!.Text == language)))
            {
                _problems.Report(BindingDiagnostics.MissingLanguage, text.Node, null, null, language);
            }
        }
    }
}
