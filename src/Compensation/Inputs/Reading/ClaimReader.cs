using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Compensation.Inputs.Reading;

/// <summary>The ways into the claim's grammar, and what is checked before it: size and encoding.</summary>
internal static class ClaimReader
{
    /// <summary>Reads one claim.</summary>
    /// <param name="json">The text, with or without a byte order mark.</param>
    /// <param name="file">What diagnostics name as the file.</param>
    /// <param name="firstLine">The number of the first line, for a claim that is one of many in a file.</param>
    /// <param name="claim">The claim, when there is no problem.</param>
    /// <param name="diagnostics">The problems.</param>
    /// <param name="isLenient">Comments and commas behind the last item are passed over.</param>
    /// <param name="encoding">The name of the encoding the text had before it became UTF-8.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> json,
        string? file,
        int firstLine,
        [NotNullWhen(true)] out Claim? claim,
        out IReadOnlyList<Diagnostic> diagnostics,
        string encoding = "UTF-8",
        bool isLenient = false)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }

        if (json.Length > Claim.MaxBytes)
        {
            return Fail(ClaimDiagnostics.TooLarge.In(file, json.Length, Claim.MaxBytes) with { Line = firstLine, Column = 1 }, out claim, out diagnostics);
        }

        var source = new Utf8JsonSource(json, file, firstLine, isLenient);
        if (!Utf8.IsValid(json))
        {
            var (line, column) = source.PlaceOf(FirstInvalid(json));
            return Fail(ClaimDiagnostics.NotUnicode.In(file, $"a byte that is not {encoding}") with { Line = line, Column = column, Length = 1 }, out claim, out diagnostics);
        }

        return TryRead(source, file, out claim, out diagnostics);
    }

    public static bool TryRead(string json, [NotNullWhen(true)] out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics)
    {
        if (json.Length > Claim.MaxBytes)
        {
            return Fail(ClaimDiagnostics.TooLarge.In(null, $"at least {json.Length}", Claim.MaxBytes) with { Line = 1, Column = 1 }, out claim, out diagnostics);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var status = Utf8.FromUtf16(json, buffer, out var read, out var written, replaceInvalidSequences: false);
            if (status != OperationStatus.Done)
            {
                var (line, column) = new SourceText(json).Locate(read);
                return Fail(
                    ClaimDiagnostics.NotUnicode.In(null, "half of a surrogate pair") with { Line = line, Column = column, Length = 1 }, out claim, out diagnostics);
            }

            return TryRead(buffer.AsSpan(0, written), file: null, firstLine: 1, out claim, out diagnostics);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static bool TryRead<TSource>(TSource source, string? file, [NotNullWhen(true)] out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics)
        where TSource : IJsonSource, allows ref struct
    {
        var grammar = new ClaimGrammar<TSource>(source, file);
        claim = grammar.Read();
        diagnostics = grammar.Diagnostics;
        return claim is not null;
    }

    /// <summary>The id of a claim that could not be read, as far as its text is JSON; null when it has none before that.</summary>
    public static string? FindId(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json, isFinalBlock: false, default);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { } id && !string.IsNullOrWhiteSpace(id) ? id : null;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is wrong with the text has been told.
        }

        return null;
    }

    private static bool Fail(Diagnostic problem, out Claim? claim, out IReadOnlyList<Diagnostic> diagnostics)
    {
        claim = null;
        diagnostics = [problem];
        return false;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var consumed) == OperationStatus.Done)
        {
            position += consumed;
        }

        return position;
    }
}
