using System.Text.Json;

namespace Compensation.Bulk.Running;

/// <summary>How far a run had come, when all it had written up to there was on the disk.</summary>
internal sealed record Checkpoint
{
    private const int Format = 1;

    /// <summary>What the run follows from; see <see cref="RunIdentity"/>.</summary>
    public required IReadOnlyDictionary<string, string> Identity { get; init; }

    /// <summary>The bytes of the claims that are answered.</summary>
    public required long Position { get; init; }

    /// <summary>The number of the line that comes next.</summary>
    public required long Line { get; init; }

    /// <summary>The hash of the claims right before the position.</summary>
    public required string Read { get; init; }

    /// <summary>The bytes of the offers so far.</summary>
    public required long Offers { get; init; }

    /// <summary>Where the rejects go, from the folder of the offers.</summary>
    public required string RejectsFile { get; init; }

    /// <summary>The bytes of the rejects so far.</summary>
    public required long Rejects { get; init; }

    /// <summary>Whether all claims are answered, and the files only want their names.</summary>
    public required bool IsFinished { get; init; }

    public required BulkTally Tally { get; init; }

    /// <summary>Writes the checkpoint in place of the one before, in one step.</summary>
    /// <exception cref="CompensationException">It cannot be written; the one before stays.</exception>
    public void Write(string path)
    {
        var next = NextOf(path);
        try
        {
            using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                using (var json = new Utf8JsonWriter(file, ValueWriter.Options))
                {
                    WriteTo(json);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CompensationException([BulkDiagnostics.CannotWrite.In(null, path, e.Message)]);
        }
    }

    /// <summary>Reads a checkpoint; null when there is none.</summary>
    /// <exception cref="CompensationException">It is not one, or of another version.</exception>
    public static Checkpoint? Find(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(json.RootElement) ?? throw Bad(path, "it is of another version");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad(path, e.Message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            throw Bad(path, "it is damaged");
        }
    }

    /// <summary>Deletes a checkpoint, and what is left of one that was not written to its end.</summary>
    public static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(NextOf(path));
    }

    private void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteStartObject("of");
        foreach (var (what, value) in Identity)
        {
            json.WriteString(what, value);
        }

        json.WriteEndObject();
        json.WriteNumber("position", Position);
        json.WriteNumber("line", Line);
        json.WriteString("read", Read);
        json.WriteNumber("offers", Offers);
        json.WriteString("rejects_file", RejectsFile);
        json.WriteNumber("rejects", Rejects);
        json.WriteBoolean("finished", IsFinished);
        json.WritePropertyName("tally");
        Tally.WriteTo(json);
        json.WriteEndObject();
    }

    private static Checkpoint? Of(JsonElement json) => json.GetProperty("format").GetInt32() != Format ? null : new Checkpoint
    {
        Identity = json.GetProperty("of").EnumerateObject().ToDictionary(one => one.Name, one => Text(one.Value), StringComparer.Ordinal),
        Position = json.GetProperty("position").GetInt64(),
        Line = json.GetProperty("line").GetInt64(),
        Read = Text(json.GetProperty("read")),
        Offers = json.GetProperty("offers").GetInt64(),
        RejectsFile = Text(json.GetProperty("rejects_file")),
        Rejects = json.GetProperty("rejects").GetInt64(),
        IsFinished = json.GetProperty("finished").GetBoolean(),
        Tally = BulkTally.Read(json.GetProperty("tally")),
    };

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException();

    /// <summary>The file that is written before it takes the place of the checkpoint.</summary>
    public static string NextOf(string path) => path + ".new";

    private static CompensationException Bad(string path, string why) => new([BulkDiagnostics.BadCheckpoint.In(null, path, why)]);
}
