using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>Reads one element of an offer from a JSON object. What is missing, of the wrong kind, or of an unknown key becomes a diagnostic.</summary>
/// <param name="fields">The object.</param>
/// <param name="place">Where it stands.</param>
internal sealed class JsonFields(JObject fields, FieldPlace place) : ElementFields
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The element that the fields make; a key that it has not taken is reported.</summary>
    public T Read<T>(OfferElement<T> element)
        where T : class
    {
        var read = element.Pass(this, element.Blank);
        foreach (var property in fields.Properties().Where(property => !_known.Contains(property.Name)))
        {
            place.Report(ClaimDiagnostics.UnknownKey, property, NameSuggestion.Nearest(property.Name, _known), place.At(property.Name).Path, string.Join(", ", _known));
        }

        return read;
    }

    /// <summary>Refuses an offer of another format at once: what else would be reported of it is not wrong there.</summary>
    /// <exception cref="CompensationException">The offer is of another format.</exception>
    public override void Format(JsonEncodedText key, int version, string about)
    {
        if (Required(key, version, FieldKinds.Number, about) is { } format && format != version)
        {
            place.Report(ClaimDiagnostics.UnknownFormat, fields[key.Value], null, CanonicalNumber.Text(format), version);
            throw new CompensationException(place.Diagnostics);
        }
    }

    public override bool IsUnknown(JsonEncodedText key, bool isUnknown) => fields[key.Value] is { Type: JTokenType.Null };

    protected override T Field<T>(JsonEncodedText key, T value, FieldKind<T> kind, bool isThere, string about, bool isRequired = false, string? example = null)
    {
        _known.Add(key.Value);
        var at = place.At(key.Value);
        if (fields[key.Value] is { Type: not JTokenType.Null } token)
        {
            return kind.Read(at, token);
        }

        if (isRequired && !kind.HasNull)
        {
            place.Report(ClaimDiagnostics.MissingKey, fields, null, at.Path);
        }

        return kind.Absent;
    }
}
