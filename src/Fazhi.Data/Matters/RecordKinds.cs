using System.Reflection;

namespace Fazhi.Data.Matters;

internal static class RecordKinds
{
    /// <summary>The key of a kind of record.</summary>
    public static string Of<TRecord>()
        where TRecord : Record => Kind<TRecord>.Key;

    private static class Kind<TRecord>
    {
        public static readonly string Key = typeof(TRecord).GetCustomAttribute<RecordKindAttribute>()?.Kind
            ?? throw new InvalidOperationException($"{typeof(TRecord)} has no record kind.");
    }
}
