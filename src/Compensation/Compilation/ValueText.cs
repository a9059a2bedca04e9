using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Compensation.Compilation;

/// <summary>Writes published values into a line, by the canonical writer.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The writer writes to memory and holds nothing else.")]
internal sealed class ValueText
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    public ValueText()
    {
        _json = new Utf8JsonWriter(_bytes, ValueWriter.Options);
    }

    public void Write(OfferBuffer line, object? value)
    {
        _bytes.ResetWrittenCount();
        _json.Reset();
        ValueWriter.Write(_json, value);
        _json.Flush();
        line.Add(_bytes.WrittenSpan);
    }
}
