using System.Runtime.CompilerServices;
using ICU4N.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Storage;

/// <summary>Text in Unicode normalization form C: e with an accent is one character, whoever typed it.</summary>
/// <remarks>
/// Source: Unicode Standard Annex 15. The program runs without the ICU of the machine, where
/// <c>string.Normalize</c> leaves everything but ASCII as it is.
/// </remarks>
public static class ComposedText
{
    // Which properties hold text is a matter of the model; asking each of them anew would cost every act.
    private static readonly ConditionalWeakTable<IEntityType, IProperty[]> Texts = [];

    /// <summary>The text in form C; the same object when it is composed already.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
            if (!IsPlain(c))
                return Normalizer2.NFCInstance.Normalize(text);
        return text;
    }

    /// <summary>Composes every text that is about to be written.</summary>
    internal static void Compose(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
            if (entry.State is EntityState.Added or EntityState.Modified)
                foreach (var property in Texts.GetOrAdd(entry.Metadata, TextsOf))
                    Compose(entry.CurrentValues, property);
    }

    private static void Compose(PropertyValues values, IProperty property)
    {
        var value = values.GetValue<object?>(property);
        if (value is string text && Of(text) is var composed && !ReferenceEquals(composed, text))
            values[property] = composed;
        else if (value is IList<string> { IsReadOnly: false } list)
            Compose(list);
    }

    private static IProperty[] TextsOf(IEntityType type) =>
        [.. type.GetProperties().Where(
            p => p.ClrType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(p.ClrType))];

    private static void Compose(IList<string> list)
    {
        for (var i = 0; i < list.Count; i++)
            list[i] = Of(list[i]);
    }

    // Ranges that neither decompose nor compose with one another: Latin, Chinese punctuation and characters, full width.
    private static bool IsPlain(char c) => c
        is < '\u0300'
        or (>= '\u2010' and <= '\u2027')
        or (>= '\u2460' and <= '\u24FF')
        or (>= '\u3000' and <= '\u3029')
        or (>= '\u3400' and <= '\u9FFF')
        or (>= '\uFF00' and <= '\uFFEF');
}
