namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>Positions in the cell styles of <see cref="XlsxParts.Styles"/>.</summary>
internal enum XlsxStyle
{
    Plain,
    Heading,
    RequiredHeading,
    Date,
    Moment,
    Amount,
    Text,

    /// <summary>
    /// Text that must never be run: a spreadsheet keeps an apostrophe before it and does not show it.
    /// </summary>
    Quoted,
    Note,
}
