using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.RowSets;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Registry;

/// <summary>名录: agencies, offices, people and supervised subjects.</summary>
public sealed class RegistryModule : IModule
{
    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services
        .AddSingleton<IModelPart, RegistryModel>()
        .AddSingleton<IRegisterReader, RegisterReader>()
        .AddSingleton<StaffDirectory>()
        .AddSingleton<IRowSetProvider, OfficerRowSets>()
        .AddSingleton<StaffList>()
        .AddSingleton<AgencyRegister>()
        .AddSingleton<CertificateList>()
        .AddSingleton<ParameterList>()
        .AddSingleton<SubjectList>()
        .AddSingleton<SubjectRecord>()
        .AddSingleton(new RecordPage(SubjectRecord.Kind, "/subjects"))
        .AddSingleton(new RecordPage("registry.agency", "/agencies"))
        .AddSingleton(new RecordPage("registry.office", "/offices"))
        .AddSingleton(new RecordPage("registry.person", "/people"))
        .AddSingleton(new RecordPage("registry.post", "/posts"))
        .AddSingleton(new RecordPage("registry.certificate", "/registers/certificates"))
        .AddSingleton<IAct, FoundAgency>()
        .AddSingleton<IAct, AlterAgency>()
        .AddSingleton<IAct, DissolveAgency>()
        .AddSingleton<IAct, OpenOffice>()
        .AddSingleton<IAct, AlterOffice>()
        .AddSingleton<IAct, CloseOffice>()
        .AddSingleton<IAct, RegisterPerson>()
        .AddSingleton<IAct, CorrectPerson>()
        .AddSingleton<IAct, LeaveOffice>()
        .AddSingleton<IAct, AssignPost>()
        .AddSingleton<IAct, EndPost>()
        .AddSingleton<IAct, IssueCertificate>()
        .AddSingleton<IAct, RevokeCertificate>()
        .AddSingleton<IAct, SetParameter>()
        .AddSingleton<IAct, RegisterSubject>()
        .AddSingleton<IAct, CorrectSubject>()
        .AddSingleton<IAct, CloseSubject>()
        .AddSingleton<IAct, MergeSubject>();
}
