using System.Text.Json;

namespace Compensation.Bulk.Running;

/// <summary>How far a run had come, when all it had written up to there was on the disk.</summary>
internal sealed record Checkpoint
{
    private const int CurrentFormat = 2;

    /// <summary>The version of this JSON. One of another version is not read: a run can't go on with it.</summary>
    public int Format { get; init; } = CurrentFormat;

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
                JsonSerializer.Serialize(file, this, BulkJson.Default.Checkpoint);
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
            return json.RootElement.GetProperty("format").GetInt32() != CurrentFormat ? throw Bad(path, "it is of another version") : json.Deserialize(BulkJson.Default.Checkpoint);
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

    /// <summary>The file that is written before it takes the place of the checkpoint.</summary>
    public static string NextOf(string path) => path + ".new";

    private static CompensationException Bad(string path, string why) => new([BulkDiagnostics.BadCheckpoint.In(null, path, why)]);
}
