using ICU4N.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fazhi.Data.Storage;

/// <summary>Text in Unicode normalization form C: e with an accent is one character, whoever typed it.</summary>
/// <remarks>
/// Source: Unicode Standard Annex 15. The program runs without the ICU of the machine, where
/// <c>string.Normalize</c> leaves everything but ASCII as it is.
/// </remarks>
public static class ComposedText
{
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
        foreach (var entry in tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified).ToArray())
            foreach (var property in entry.Properties)
                Compose(property);
    }

    private static void Compose(PropertyEntry property)
    {
        if (property.CurrentValue is string text && Of(text) is var composed && !ReferenceEquals(composed, text))
            property.CurrentValue = composed;
        else if (property.CurrentValue is IList<string> { IsReadOnly: false } list)
            Compose(list);
    }

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
