namespace Compensation.Packs.Files;

/// <summary>How an attempt to read a file went.</summary>
internal enum FileOutcome
{
    Read,
    Missing,
    Folder,
    TooLarge,
    Denied,
}
