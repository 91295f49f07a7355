namespace Fazhi.Penalties;

// Sampling (行政处罚法 art. 56) and what is learnt from samples.

/// <summary>样品: taken by two officers, sealed, with its reserve.</summary>
internal sealed class Sample
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SampleKind Kind { get; init; }

    /// <summary>Number on the label of the sample; once in a case.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public required string Spec { get; init; }

    /// <summary>Batch or day of production of a product; empty for others.</summary>
    public required string Batch { get; init; }

    /// <summary>Producer or importer on the label; empty for none.</summary>
    public required string Producer { get; init; }

    public required string Place { get; init; }

    public required decimal Quantity { get; init; }

    public required string Unit { get; init; }

    /// <summary>State of the package of a product; empty for others.</summary>
    public required string Package { get; init; }

    /// <summary>How it was taken, with which equipment.</summary>
    public required string Method { get; init; }

    public required string Purpose { get; init; }

    /// <summary>What it is to be examined for.</summary>
    public required string Items { get; init; }

    /// <summary>How it was sealed, and who signed the seal.</summary>
    public required string Sealing { get; init; }

    /// <summary>Part set aside for another examination; 0 for none.</summary>
    public required decimal Reserve { get; init; }

    /// <summary>Where the reserve is kept; empty for none.</summary>
    public required string ReserveAt { get; init; }

    /// <summary>Who was there for the party and signed, or why nobody did.</summary>
    public required string Attending { get; init; }

    public required string TakenBy { get; init; }

    /// <summary>Who keeps it first.</summary>
    public required string Keeper { get; init; }

    public required string KeptAt { get; init; }

    public DateOnly? AskedOn { get; private set; }

    public string AskedNumber { get; set; } = "";

    /// <summary>1, 2, 3 … in the order in which producers were asked in the case; null before.</summary>
    public int? AskedOrder { get; private set; }

    public DateOnly? AnswerBy { get; private set; }

    public string Contact { get; private set; } = "";

    public DateOnly? AnsweredOn { get; private set; }

    public ProducerAnswer? Answer { get; private set; }

    public string AnswerNote { get; private set; } = "";

    public bool MayBeAsked => Kind == SampleKind.Product && Producer.Length > 0 && AskedOn is null;

    public bool AwaitsProducer => AskedOn is not null && AnsweredOn is null;

    /// <summary>The sample in words: number, name, quantity.</summary>
    public string Text => $"{Number} {Name}{(Spec.Length > 0 ? $"（{Spec}）" : "")}{Quantity:0.###}{Unit}";

    public void Ask(int order, DateOnly on, DateOnly answerBy, string contact) =>
        (AskedOrder, AskedOn, AnswerBy, Contact) = (order, on, answerBy, contact);

    public void Hear(DateOnly on, ProducerAnswer answer, string note) =>
        (AnsweredOn, Answer, AnswerNote) = (on, answer, note);
}

/// <summary>检验、检测、技术鉴定: entrusted to a body, with its result and what followed from it.</summary>
internal sealed class Appraisal
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public string Number { get; set; } = "";

    /// <summary>Keys of the exhibits handed to the body, one a line.</summary>
    public required string Exhibits { get; init; }

    /// <summary>What was sent, in words, one a line.</summary>
    public required string Materials { get; init; }

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    public required string Body { get; init; }

    /// <summary>Certificate of the body, with its number.</summary>
    public required string Qualification { get; init; }

    /// <summary>Last day on which the certificate is valid; null for no end.</summary>
    public required DateOnly? QualifiedUntil { get; init; }

    /// <summary>The day by which the result is asked for.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>True when by the parameter of that day the ninety days stand still meanwhile.</summary>
    public required bool StopsDecision { get; init; }

    /// <summary>The appraisal it repeats: 1, 2, 3 …; null for a first one.</summary>
    public int? Repeats { get; init; }

    public DateOnly? ResultOn { get; private set; }

    public string ReportNumber { get; private set; } = "";

    public AppraisalVerdict? Verdict { get; private set; }

    public string Finding { get; private set; } = "";

    public DateOnly? ToldOn { get; private set; }

    public string ToldNumber { get; set; } = "";

    /// <summary>1, 2, 3 … in the order in which the results of a case were told; null before.</summary>
    public int? ToldOrder { get; private set; }

    public string Receiver { get; private set; } = "";

    /// <summary>Article that gives the right to another examination; empty for none.</summary>
    public string RetestBasis { get; private set; } = "";

    /// <summary>Last day to ask for it by that article; null for none.</summary>
    public DateOnly? RetestUntil { get; private set; }

    public DateOnly? RetestAskedOn { get; private set; }

    public bool RetestGranted { get; private set; }

    public string RetestNote { get; private set; } = "";

    public bool IsOpen => ResultOn is null;

    public bool AwaitsTelling => ResultOn is not null && ToldOn is null;

    public bool WasQualified => QualifiedUntil is not { } until || until >= On;

    public void Receive(DateOnly on, string report, AppraisalVerdict verdict, string finding) =>
        (ResultOn, ReportNumber, Verdict, Finding) = (on, report, verdict, finding);

    public void Tell(int order, DateOnly on, string receiver, (string Basis, DateOnly? Until) retest)
    {
        (ToldOrder, ToldOn, Receiver) = (order, on, receiver);
        (RetestBasis, RetestUntil) = retest;
    }

    public void AskRetest(DateOnly on, bool granted, string note) =>
        (RetestAskedOn, RetestGranted, RetestNote) = (on, granted, note);
}
