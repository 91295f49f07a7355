using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Samples and appraisals.</content>
internal static partial class CaseForms
{
    private static CaseForm TakeSample => new(
        "take-sample",
        (_, _) => [],
        f => new SampleDraft
        {
            Kind = f.One<SampleKind>("kind"),
            At = f.Moment("at", "采样的时间"),
            Number = f.Text("number"),
            Name = f.Text("name"),
            Spec = f.Text("spec"),
            Batch = f.Text("batch"),
            Producer = f.Text("producer"),
            Place = f.Text("place"),
            Quantity = f.Number("quantity", "") ?? 0,
            Unit = f.Text("unit"),
            Package = f.Text("package"),
            Method = f.Text("method"),
            Purpose = f.Text("purpose"),
            Items = f.Text("items"),
            Sealing = f.Text("sealing"),
            ReserveRequired = f.Flag("reserve-required"),
            Reserve = f.Number("reserve", "") ?? 0,
            ReserveAt = f.Text("reserve-at"),
            ToldParty = f.Flag("told"),
            Attending = f.Text("attending"),
            Keeper = f.Text("keeper"),
            KeptAt = f.Text("kept-at"),
        })
    {
        ByOfficers = true,
        FileTitle = "采样照片",
        FilesAreEvidence = true,
        Around = file =>
        [
            new("样品", [One<SampleKind>("kind", "种类"), Time("at", "采样的时间", file), new("number", "样品编号"), new("name", "样品名称"),
                new("quantity", "数量") { Kind = FieldKind.Number }, new("unit", "单位"), new("place", "采样地点或者位置"),
                new("items", "检验项目"), new("method", "采样方法和设备") { Optional = true }, new("purpose", "采样目的") { Optional = true }]),
            new("产品样品另填", [new("spec", "规格型号") { Optional = true }, new("batch", "批号或者生产日期") { Optional = true },
                new("producer", "标称生产单位") { Optional = true }, new("package", "包装状况") { Optional = true }]),
            new("封样和备样", [new("sealing", "封样情况") { Hint = "封条编号、谁签字" }, Flag("reserve-required", "该项检验要求留备样"),
                new("reserve", "备样数量") { Kind = FieldKind.Number, Optional = true }, new("reserve-at", "备样保存地点") { Optional = true },
                new("keeper", "样品保管人") { Optional = true, Hint = "不填为第一名办理人员" }, new("kept-at", "样品保管地点")]),
            new("被采样人", [Flag("told", "已出示执法证件，说明采样的目的和内容"), new("attending", "在场和签字的情况")]),
        ],
    };

    private static CaseForm AskProducer => new(
        "ask-producer",
        (m, _) =>
        [
            new("确认", [Which("which", "哪一件样品", m.Samples.Where(s => s.MayBeAsked).Select(s => (s.Position, $"{s.Text}，{s.Producer}"))),
                new("answer-by", "回复的期限") { Kind = FieldKind.Date }, new("contact", "联系人和电话")]),
        ],
        f => new ProducerDraft
        {
            Position = f.Count("which", ""),
            AnswerBy = f.RequiredDay("answer-by", "回复的期限"),
            Contact = f.Text("contact"),
        })
    { ByOfficers = true, FileTitle = "邮寄凭证" };

    private static CaseForm RecordProducerAnswer => new(
        "record-producer-answer",
        (m, _) =>
        [
            new("回复", [Which("which", "哪一件样品", m.Samples.Where(s => s.AwaitsProducer).Select(s => (s.Position, $"{s.Text}，{s.Producer}"))),
                One<ProducerAnswer>("answer", "生产单位"), Area("note", "回复的内容")]),
        ],
        f => new ProducerAnswerDraft
        {
            Position = f.Count("which", ""),
            Answer = f.One<ProducerAnswer>("answer"),
            Note = f.Long("note"),
        })
    { FileTitle = "回复函" };

    private static CaseForm EntrustAppraisal => new(
        "entrust-appraisal",
        (_, _) => [],
        f => new AppraisalDraft
        {
            Exhibits = f.Chosen("exhibits"),
            Materials = f.Long("materials"),
            Question = f.Long("question"),
            Body = f.Text("body"),
            Qualification = f.Text("qualification"),
            QualifiedUntil = f.Day("qualified-until"),
            DueOn = f.RequiredDay("due", "要求完成的日期"),
            SentAt = f.Text("sent").Length == 0 ? null : f.Moment("sent", "送检的时间"),
            Condition = f.Text("condition"),
            Repeats = f.Count("repeats", "") is > 0 and var first ? first : null,
        })
    {
        ByOfficers = true,
        FileTitle = "资质证书、收样单",
        Around = file =>
        [
            new("受托机构", [new("body", "机构名称"), new("qualification", "资质证书和编号"),
                new("qualified-until", "资质有效期至") { Kind = FieldKind.Date, Optional = true, Hint = "长期有效的不填" }]),
            new("委托", [ToSend(file.Matter), Area("materials", "其他送检的材料") with { Optional = true, Hint = "一行一件" },
                Time("sent", "送检的时间", file) with { Optional = true }, new("condition", "物品和封条的状况") { Optional = true, Hint = "送样品、物品的须填" },
                Area("question", "委托事项"), new("due", "要求完成的日期") { Kind = FieldKind.Date }, Again(file.Matter)]),
        ],
    };

    private static CaseForm ReceiveAppraisal => new(
        "receive-appraisal",
        (m, _) =>
        [
            new("结果", [Which("which", "哪一次委托", m.Appraisals.Where(a => a.IsOpen).Select(a => (a.Position, Named(a)))),
                new("report", "报告编号"), One<AppraisalVerdict>("verdict", "判定"), Area("finding", "结论"),
                new("kept-at", "报告保管地点") { Optional = true }]),
        ],
        f => new AppraisalResultDraft
        {
            Position = f.Count("which", ""),
            ReportNumber = f.Text("report"),
            Verdict = f.One<AppraisalVerdict>("verdict"),
            Finding = f.Long("finding"),
            KeptAt = f.Text("kept-at"),
        })
    { ByOfficers = true, FileTitle = "检验报告", FilesAreEvidence = true };

    private static CaseForm TellAppraisal => new(
        "tell-appraisal",
        (m, _) =>
        [
            new("告知", [Which("which", "哪一次结果", m.Appraisals.Where(a => a.AwaitsTelling).Select(a => (a.Position, Named(a)))),
                new("receiver", "签收人") { Hint = "拒绝签收的写明" },
                new("retest-basis", "规定复检的条款") { Optional = true, Hint = "法律、法规、规章没有规定复检的不填" },
                new("retest-until", "复检申请的最后一日") { Kind = FieldKind.Date, Optional = true }]),
        ],
        f => new AppraisalTellingDraft
        {
            Position = f.Count("which", ""),
            Receiver = f.Text("receiver"),
            RetestBasis = f.Text("retest-basis"),
            RetestUntil = f.Day("retest-until"),
        })
    { ByOfficers = true, FileTitle = "签收的告知书" };

    private static CaseForm RequestReappraisal => new(
        "request-reappraisal",
        (m, _) =>
        [
            new("复检", [Which("which", "哪一次结果", m.Appraisals.Where(SamplingSteps.MayBeRepeated).Select(a => (a.Position, Named(a)))),
                Flag("granted", "同意复检"), Area("note", "申请的理由和本机关的意见")]),
        ],
        f => new ReappraisalDraft { Position = f.Count("which", ""), IsGranted = f.Flag("granted"), Note = f.Long("note") })
    { FileTitle = "复检申请书" };

    private static string Named(Appraisal a) => $"{a.On:yyyy-MM-dd} {a.Number} {a.Body}";

    private static FormField ToSend(PenaltyCase matter) => new("exhibits", "送检的样品和物品")
    {
        Kind = FieldKind.Checks,
        Optional = true,
        Options = [.. Open(matter).Where(e => e.IsThing).Select(e => new Choice { Value = e.Key, Text = $"{e.Mark} {e.Name}" })],
    };

    private static FormField Again(PenaltyCase matter) => new("repeats", "是否复检")
    {
        Kind = FieldKind.Select,
        Optional = true,
        Options =
        [
            new() { Value = "", Text = "不是复检" },
            .. matter.Appraisals.Where(a => a.RetestGranted)
                .Select(a => new Choice { Value = $"{a.Position}", Text = "复检：" + Named(a) }),
        ],
    };
}
