namespace Compensation.Inputs.Binding;

/// <summary>Binds the facts of a claim to the inputs of a pack. All that is wrong is reported at once.</summary>
internal static class ClaimBinder
{
    public static BoundClaim Bind(Claim claim, PackVersion version)
    {
        var problems = new List<Diagnostic>();
        foreach (var fact in claim.Facts.Keys)
        {
            if (!version.Inputs.Any(i => i.Name == fact))
            {
                var near = NameSuggestion.Nearest(fact, version.Inputs.Select(i => i.Name));
                problems.Add(FactDiagnostics.UnknownFact.In(null, fact) with { Rule = fact, Suggestion = near is null ? null : $"did you mean `{near}`?" });
            }
        }

        CheckChoices(claim, version, problems);
        return Read(claim, version, version.Inputs, problems);
    }

    /// <summary>Binds some facts only, for what must be known before a version is chosen. Facts that others have, or fields that the inputs do not name, are none of its problems.</summary>
    public static BoundClaim Bind(Claim claim, PackVersion version, IReadOnlyList<Input> inputs)
    {
        var problems = new List<Diagnostic>();
        var bound = Read(claim, version, inputs, problems);
        problems.RemoveAll(p => p.Code == FactDiagnostics.UnknownFact.Code);
        return bound;
    }

    private static BoundClaim Read(Claim claim, PackVersion version, IReadOnlyList<Input> inputs, List<Diagnostic> problems)
    {
        var reader = new FactReader(problems);
        var values = new object?[version.Inputs.Count];
        var absent = new bool[values.Length];
        var assumed = new List<(string Name, Input Input)>();
        foreach (var input in inputs)
        {
            var i = input.Index;
            values[i] = reader.Read(claim.Facts.GetValueOrDefault(input.Name), input, input.Name);
            if (values[i] is not null)
            {
                AddAssumedFields(claim.Facts.GetValueOrDefault(input.Name), input, input.Name, assumed);
                continue;
            }

            if (input.HasDefault)
            {
                values[i] = input.Default;
                assumed.Add((input.Name, input));
            }
            else if (input.Type.Is(FeelKind.Context) && !input.IsOptional && claim.Facts.GetValueOrDefault(input.Name) is null && input.Fields.Count > 0)
            {
                // A record whose fields may all be absent is a record of absent fields: each is asked for by its own name.
                values[i] = reader.RecordOf(input, input.Name, _ => null);
                AddAssumedFields(null, input, input.Name, assumed);
            }
            else
            {
                absent[i] = !input.IsOptional;
            }
        }

        return new BoundClaim(claim, values, absent, assumed, problems);
    }

    /// <summary>The fields of a record that were filled with their defaults, those of records inside it too.</summary>
    private static void AddAssumedFields(object? fact, Input record, string path, List<(string Name, Input Input)> assumed)
    {
        if (!record.Type.Is(FeelKind.Context))
        {
            return;
        }

        var members = fact as IReadOnlyDictionary<string, object?>;
        foreach (var field in record.Fields)
        {
            var name = $"{path}.{field.Name}";
            var given = members?.GetValueOrDefault(field.Name);
            var isAbsent = given is null or FactText { Text: "" };
            if (isAbsent && field.HasDefault)
            {
                assumed.Add((name, field));
            }
            else if (!isAbsent || !field.IsOptional)
            {
                AddAssumedFields(given, field, name, assumed);
            }
        }
    }

    private static void CheckChoices(Claim claim, PackVersion version, List<Diagnostic> problems)
    {
        foreach (var (choice, remedy) in claim.Choose)
        {
            var alternatives = version.RemedyRules.Where(r => r.Choice == choice).Select(r => r.Id).ToArray();
            if (alternatives.Length == 0)
            {
                var near = NameSuggestion.Nearest(choice, version.RemedyRules.Select(r => r.Choice).OfType<string>().Distinct());
                problems.Add(FactDiagnostics.UnknownChoice.In(null, choice) with { Suggestion = near is null ? null : $"did you mean `{near}`?" });
            }
            else if (!alternatives.Contains(remedy))
            {
                var near = NameSuggestion.Nearest(remedy, alternatives);
                problems.Add(FactDiagnostics.UnknownAlternative.In(null, remedy, choice, string.Join(", ", alternatives)) with { Suggestion = near is null ? null : $"did you mean `{near}`?" });
            }
        }
    }
}
