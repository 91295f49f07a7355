using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Numbering;

/// <summary>
/// Counter of one kind of number in one agency and year. Its last value is proved by the issued numbers, so it needs no
/// change of its own.
/// </summary>
[Unrecorded("proved by issued_numbers")]
public sealed class NumberSeries
{
    /// <summary>The agency.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>Such as <c>penalty.decision</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Calendar year of the date in law.</summary>
    public required int Year { get; init; }

    /// <summary>Last serial taken; the start value less one before the first.</summary>
    public int Last { get; internal set; }

    /// <summary>Serials below it belong to the time before go-live.</summary>
    public required int Start { get; init; }
}

/// <summary>A number that was issued to a record; it stays, whatever becomes of the record.</summary>
public sealed class IssuedNumber : IAttached
{
    /// <inheritdoc/>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public required string RecordKind { get; init; }

    /// <inheritdoc/>
    public required Guid RecordId { get; init; }

    /// <inheritdoc/>
    public required long OfficePosition { get; init; }

    /// <summary>The agency.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>Such as <c>penalty.decision</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>1, 2, 3 … within agency, kind and year.</summary>
    public required int Serial { get; init; }

    /// <summary>As printed, such as 江卫医罚〔2025〕12号.</summary>
    public required string Text { get; init; }
}

/// <summary>A number that an act asks for.</summary>
/// <param name="Kind">Such as <c>penalty.decision</c>.</param>
/// <param name="Pattern">Text with <c>{agency}</c>, <c>{year}</c> and <c>{serial}</c>.</param>
/// <param name="Use">Receives the printed number.</param>
public sealed record NumberRequest(string Kind, string Pattern, Action<string> Use)
{
    /// <summary>The printed number.</summary>
    public string Print(string agencyCode, int year, int serial) => Pattern
        .Replace("{agency}", agencyCode, StringComparison.Ordinal)
        .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{serial}", serial.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}

internal static class NumberingMapping
{
    public static void MapSeries(EntityTypeBuilder<NumberSeries> b)
    {
        b.ToTable("number_series");
        b.HasKey(s => new { s.AgencyId, s.Kind, s.Year });
    }

    public static void MapStart(EntityTypeBuilder<NumberStart> b)
    {
        b.ToTable("number_starts");
        b.HasIndex(s => new { s.AgencyId, s.Series, s.Year }).IsUnique();
    }

    public static void MapIssued(EntityTypeBuilder<IssuedNumber> b)
    {
        b.ToTable("issued_numbers");
        b.HasIndex(n => new { n.AgencyId, n.Kind, n.Year, n.Serial }).IsUnique();
        b.HasIndex(n => n.RecordId);
    }
}
