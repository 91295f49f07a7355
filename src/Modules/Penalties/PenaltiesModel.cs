using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Penalties;

/// <summary>Tables of penalty cases: the facts are columns of the case, what repeats has a table of its own.</summary>
internal sealed class PenaltiesModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        model.Entity<CasePaper>(b =>
        {
            b.ToTable("penalty_papers");
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Ignore(p => p.Seal);
            b.Ignore(p => p.TemplateText);
            b.Property(p => p.Template).HasMaxLength(64);
            b.HasIndex(p => p.RecordId);
            b.HasIndex(p => p.Number);
            b.HasIndex(p => p.Digest);
        });
        model.Entity<KeptTemplate>(b =>
        {
            b.ToTable("penalty_templates_kept");
            b.HasKey(t => t.Digest);
            b.Property(t => t.Digest).HasMaxLength(64);
            b.HasIndex(t => t.Name);
        });
        model.Entity<PaperTemplate>(b =>
        {
            b.ToTable("penalty_templates");
            b.Property(t => t.Name).HasMaxLength(60);
            b.HasIndex(t => new { t.Name, t.ValidFrom });
            b.Ignore(t => t.Source);
        });
        model.Entity<PenaltyCase>(Case);
        model.Entity<Reconciliation>(b =>
        {
            b.ToTable("penalty_reconciliations");
            b.HasIndex(r => r.Digest);
        });
    }

    private static void Case(EntityTypeBuilder<PenaltyCase> b)
    {
        b.MapMatter("penalty_cases");
        b.Ignore(c => c.RetainedNumber);
        b.OwnsOne(c => c.Party, Party);
        b.Navigation(c => c.Party).IsRequired();
        b.OwnsOne(c => c.Clue);
        b.OwnsOne(c => c.Acceptance);
        b.OwnsOne(c => c.Filing, f => f.HasIndex(x => x.On));
        b.OwnsOne(c => c.Investigation);
        b.OwnsOne(c => c.Conclusion, x => Sanction(x, c => c.Proposed));
        b.OwnsOne(c => c.Notice, n => n.Ignore(x => x.LastDayToAsk).Ignore(x => x.ReceivedOn));
        b.OwnsOne(c => c.Statement);
        b.OwnsOne(c => c.HearingCall);
        b.OwnsOne(c => c.HearingSession);
        b.OwnsOne(c => c.HearingReport);
        b.OwnsOne(c => c.HearingWithdrawal);
        b.Ignore(c => c.LegalReview);
        b.Ignore(c => c.Discussion);
        b.OwnsOne(c => c.Decision, x =>
        {
            Sanction(x, d => d.Sanction);
            x.HasIndex(d => d.On);
        });
        b.OwnsOne(c => c.Delivery, d => d.Property(x => x.EffectiveOn));
        b.OwnsOne(c => c.Publication);
        b.Ignore(c => c.IsUnpublished);
        b.OwnsOne(c => c.GoodsDisposal);
        b.OwnsOne(c => c.SpotReport);
        b.OwnsOne(c => c.Closing);
        b.OwnsOne(c => c.Archiving);
        Many(b, c => c.Officers, "penalty_case_officers");
        b.OwnsMany(c => c.Officers, o => o.HasIndex("PersonId", "Until", "CaseId"));
        Many(b, c => c.Evidence, "penalty_case_evidence");
        b.OwnsMany(c => c.Evidence, e => e.OwnsOne(x => x.Provenance));
        Many(b, c => c.Custody, "penalty_case_custody");
        Many(b, c => c.Recordings, "penalty_case_recordings");
        Many(b, c => c.Samples, "penalty_case_samples");
        Many(b, c => c.Appraisals, "penalty_case_appraisals");
        Many(b, c => c.Preservations, "penalty_case_preservations");
        Many(b, c => c.CorrectionOrders, "penalty_case_corrections");
        b.Ignore(c => c.CurrentOfficers);
        Many(b, c => c.Payments, "penalty_case_payments");
        Many(b, c => c.Cash, "penalty_case_cash");
        b.Ignore(c => c.CashWithOfficers);
        b.Ignore(c => c.CashWithAgency);
        b.OwnsOne(c => c.CourtApplication);
        b.OwnsOne(c => c.ExecutionEnd);
        Many(b, c => c.CourtEvents, "penalty_case_court_events");
        Many(b, c => c.SetOffs, "penalty_case_set_offs");
        Many(b, c => c.Pauses, "penalty_case_pauses");
        Many(b, c => c.Deferrals, "penalty_case_deferrals");
        Many(b, c => c.Instalments, "penalty_case_instalments");
        Many(b, c => c.Urgings, "penalty_case_urgings");
        Many(b, c => c.Challenges, "penalty_case_challenges");
        Many(b, c => c.Agreements, "penalty_case_agreements");
        b.OwnsOne(c => c.MajorFiling);
        Many(b, c => c.Supervisions, "penalty_case_supervisions");
        Many(b, c => c.Referrals, "penalty_case_referrals");
        Many(b, c => c.ReferralEvents, "penalty_case_referral_events");
        Many(b, c => c.Refunds, "penalty_case_refunds");
        Many(b, c => c.Transfers, "penalty_case_transfers");
        Many(b, c => c.TransferEvents, "penalty_case_transfer_events");
        Many(b, c => c.Reopenings, "penalty_case_reopenings");
        b.Ignore(c => c.LastTransfer);
        b.Ignore(c => c.OpenTransfer);
        b.OwnsOne(c => c.Withdrawal);
        b.Ignore(c => c.LastReferral);
        b.Ignore(c => c.OpenReferral);
        Many(b, c => c.PageCounts, "penalty_case_pages");
        Many(b, c => c.Contraventions, "penalty_case_contraventions");
        b.Ignore(c => c.CurrentContraventions);
        Many(b, c => c.ReviewSubmissions, "penalty_case_review_submissions");
        Many(b, c => c.LegalReviews, "penalty_case_legal_reviews");
        Many(b, c => c.Discussions, "penalty_case_discussions");
        Many(b, c => c.AddressConfirmations, "penalty_case_addresses");
        Many(b, c => c.ServiceAttempts, "penalty_case_attempts");
        Many(b, c => c.Services, "penalty_case_services");
        Many(b, c => c.ServiceDues, "penalty_case_service_dues");
        b.Ignore(c => c.ConfirmedAddress);
        Many(b, c => c.Joinders, "penalty_case_joinders");
        b.Ignore(c => c.Tie);
        b.HasIndex(c => c.LeadId);
        Many(b, c => c.SiteRecords, "penalty_case_site_records");
        Many(b, c => c.Interviews, "penalty_case_interviews");
        b.OwnsMany(c => c.Interviews, i => i.HasIndex(x => x.On));
        Many(b, c => c.Advices, "penalty_case_advices");
        Many(b, c => c.Removals, "penalty_case_removals");
        Many(b, c => c.Approvals, "penalty_case_approvals");
        Many(b, c => c.Panels, "penalty_case_panels");
        b.OwnsOne(c => c.CaseExtension);
        b.HasOne("Fazhi.Registry.Office", null).WithMany().HasForeignKey(nameof(PenaltyCase.OfficeId))
            .OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>The party of a case or a measure; a citizen is found by the mark of the sealed number.</summary>
    public static void Party<T>(OwnedNavigationBuilder<T, Party> p)
        where T : class
    {
        p.Property(x => x.CodeMark).HasMaxLength(PartySeal.PrefixLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        p.HasIndex(x => x.CodeMark);
    }

    private static void Sanction<T>(
        OwnedNavigationBuilder<PenaltyCase, T> b, Expression<Func<T, Sanction?>> sanction)
        where T : class
    {
        b.OwnsOne(sanction, s => Bare(s));
        b.Navigation(sanction).IsRequired();
    }

    private static void Bare<T>(OwnedNavigationBuilder<T, Sanction> s)
        where T : class
    {
        s.Ignore(x => x.KindNames);
        s.Ignore(x => x.Sentences);
    }

    private static void Many<T>(
        EntityTypeBuilder<PenaltyCase> b, Expression<Func<PenaltyCase, IEnumerable<T>?>> items, string table)
        where T : class => b.OwnsMany(items, i =>
        {
            i.ToTable(table);
            i.WithOwner().HasForeignKey("CaseId");
            i.Property<int>("Position").ValueGeneratedNever();
            i.HasKey("CaseId", "Position");
        });
}
