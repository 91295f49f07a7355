using Fazhi.Data.Exchange;
using Fazhi.Kernel.Identifiers;
using Fazhi.Kernel.Reading;

namespace Fazhi.Penalties;

/// <summary>Where a row of a file of receipts stands.</summary>
internal enum ReceiptState
{
    /// <summary>可以登记: number and amount fit one case.</summary>
    Ready,

    /// <summary>已经登记.</summary>
    Known,

    /// <summary>查无此案: no case of that decision in sight.</summary>
    Unknown,

    /// <summary>不符: amount, day or stage do not fit.</summary>
    Differs,

    /// <summary>不能识别: something in the row cannot be read.</summary>
    Unreadable,
}

/// <summary>A row of a file of receipts: what the bank or the treasury's system says was paid.</summary>
internal sealed record Receipt
{
    /// <summary>Row number as the person sees it.</summary>
    public required int Row { get; init; }

    public string Number { get; init; } = "";

    public string Payer { get; init; } = "";

    /// <summary>Yuan.</summary>
    public decimal Amount { get; init; }

    public DateOnly PaidOn { get; init; }

    public string DecisionNumber { get; init; } = "";

    /// <summary>What it was paid for; null when the file does not say.</summary>
    public PaymentKind? Kind { get; init; }

    public ReceiptState State { get; init; } = ReceiptState.Unknown;

    /// <summary>Why, in words.</summary>
    public string Note { get; init; } = "";

    /// <summary>The case it belongs to; null when there is none.</summary>
    public Guid? Case { get; init; }

    /// <summary>What would be recorded, in this order.</summary>
    public IReadOnlyList<PaymentDraft> Payments { get; init; } = [];

    /// <summary>The row in a line, without the name of the payer.</summary>
    public string Line => $"第{Row}行 {Number} {DecisionNumber} {Amount:0.00}元：{Note}";
}

/// <summary>Reads a file of receipts.</summary>
internal static class ReceiptSheet
{
    /// <summary>Columns the file must have, in any order.</summary>
    public static readonly IReadOnlyList<string> Columns = ["票据号", "缴款人", "金额", "缴款日期", "决定书文号"];

    private static readonly string[] Needed = ["票据号", "决定书文号"];

    /// <summary>The column that may say what was paid for: 罚款、没收违法所得、加处罚款.</summary>
    public const string KindColumn = "项目";

    /// <summary>Rows of the file, and why it cannot be taken at all.</summary>
    public static (IReadOnlyList<Receipt> Rows, IReadOnlyList<string> Problems) Read(byte[] content, string name, DateOnly today)
    {
        using var stream = new MemoryStream(content);
        using var sheet = Sheet.Open(stream, name, new SheetOptions { Required = Columns });
        if (!sheet.Problems.Block && sheet.Column("金额")!.Unit is { } unit && unit != "元")
            return ([], [$"“金额”列的单位是{unit}，请改为元。"]);
        var rows = sheet.Problems.Block ? [] : sheet.Rows().Select(r => Read(sheet, r, today)).ToArray();
        return sheet.Problems.Block ? ([], [.. sheet.Problems.Messages()]) : (rows, []);
    }

    private static Receipt Read(Sheet sheet, SheetRow row, DateOnly today)
    {
        var problems = new List<string>();
        var (day, amount) = (DateReading.Read(Text("缴款日期"), today.Year, today), AmountReading.Read(Text("金额")));
        if (!day.IsRead)
            problems.Add("缴款日期：" + day.Message);
        if (!amount.IsRead)
            problems.Add("金额：" + amount.Message);
        else if (amount.Value <= 0)
            problems.Add("金额须大于零");
        problems.AddRange(Needed.Where(c => Text(c).Length == 0).Select(c => $"没有填写{c}"));
        var kind = KindOf(sheet.Column(KindColumn) is { } column ? TypedText.Tidy(row[column].Text) : "", problems);
        return new Receipt
        {
            Row = row.Number,
            Number = Text("票据号"),
            Payer = Text("缴款人"),
            Amount = amount.IsRead ? amount.Value : 0,
            PaidOn = day.IsRead ? day.Value : today,
            DecisionNumber = Canonical(Text("决定书文号")),
            Kind = kind,
            State = problems.Count > 0 ? ReceiptState.Unreadable : ReceiptState.Unknown,
            Note = string.Join("；", problems),
        };

        string Text(string label) => TypedText.Tidy(row[sheet.Column(label)!].Text);
    }

    private static PaymentKind? KindOf(string text, List<string> problems)
    {
        if (text.Length == 0)
            return null;
        foreach (var kind in Enum.GetValues<PaymentKind>())
            if (kind.Label() == text)
                return kind;
        problems.Add($"项目“{text}”不是罚款、没收违法所得或者加处罚款");
        return null;
    }

    // Banks type brackets of every shape.
    private static string Canonical(string number) => DocumentNumber.Read(number) is { IsRead: true } read
        ? read.Value.ToString() : DocumentNumber.Read(number).Suggestion ?? number;
}
