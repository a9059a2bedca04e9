namespace Compensation.Bulk.Reading;

/// <summary>The names of encodings, as they are registered.</summary>
internal static class EncodingNames
{
    public static string Name(this BulkEncoding encoding) => encoding == BulkEncoding.Gb18030 ? "gb18030" : "utf-8";
}
