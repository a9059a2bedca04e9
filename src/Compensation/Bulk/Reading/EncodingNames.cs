using System.Diagnostics;

namespace Compensation.Bulk.Reading;

/// <summary>The names of encodings, as they are registered.</summary>
internal static class EncodingNames
{
    public static string Name(this BulkEncoding encoding) => encoding switch
    {
        BulkEncoding.Utf8 => "utf-8",
        BulkEncoding.Gb18030 => "gb18030",
        _ => throw new UnreachableException($"There is no encoding {encoding}."),
    };
}
