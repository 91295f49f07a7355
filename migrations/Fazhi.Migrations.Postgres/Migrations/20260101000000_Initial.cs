using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Fazhi.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    letterhead = table.Column<string>(type: "text", nullable: false),
                    credit_code = table.Column<string>(type: "text", nullable: false),
                    division_code = table.Column<string>(type: "text", nullable: false),
                    predecessor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "annual_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    layout = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    tree = table.Column<string>(type: "text", nullable: false),
                    figure_count = table.Column<int>(type: "integer", nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_annual_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "attested_figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    numerator = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    denominator = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    signer = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attested_figures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on_date = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_by_name = table.Column<string>(type: "text", nullable: false),
                    performed_by = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    warnings = table.Column<string>(type: "text", nullable: false),
                    warnings_digest = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: true),
                    salt = table.Column<string>(type: "text", nullable: true),
                    payload_digest = table.Column<string>(type: "text", nullable: false),
                    state_hash = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => new { x.record_kind, x.record_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "clocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    term = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    legal = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    safe = table.Column<DateOnly>(type: "date", nullable: true),
                    alarm = table.Column<DateOnly>(type: "date", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<string>(type: "text", nullable: false),
                    calendar_version = table.Column<string>(type: "text", nullable: false),
                    counted_from = table.Column<string>(type: "text", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    is_of_party = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    overdue_on = table.Column<DateOnly>(type: "date", nullable: true),
                    met_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    serial = table.Column<long>(type: "bigint", nullable: false),
                    shown_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    target_kind = table.Column<string>(type: "text", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_position = table.Column<long>(type: "bigint", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    field_name = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    previous = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "disposals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    list_number = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposer = table.Column<string>(type: "text", nullable: false),
                    decider_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decider = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    last_step_on = table.Column<DateOnly>(type: "date", nullable: true),
                    procedure_version = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disposals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: true),
                    is_workbook = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erasures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    captured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    device = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_tickets",
                columns: table => new
                {
                    digest = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    page = table.Column<string>(type: "text", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_tickets", x => x.digest);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_kind = table.Column<string>(type: "text", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    task_id = table.Column<Guid>(type: "uuid", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_kind = table.Column<string>(type: "text", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    placed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    placed_by = table.Column<string>(type: "text", nullable: false),
                    lifted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lift_reason = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "issued_numbers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_numbers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job_run",
                columns: table => new
                {
                    job = table.Column<string>(type: "text", nullable: false),
                    slot = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_run", x => new { x.job, x.slot });
                });

            migrationBuilder.CreateTable(
                name: "kept_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_forms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_definitions",
                columns: table => new
                {
                    ledger = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    flow = table.Column<string>(type: "text", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_definitions", x => x.ledger);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    ledger = table.Column<string>(type: "text", nullable: false),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    disposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    disposal_number = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true),
                    quantity = table.Column<long>(type: "bigint", nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    import_row = table.Column<int>(type: "integer", nullable: true),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    void_reason = table.Column<string>(type: "text", nullable: false),
                    flow_state = table.Column<string>(type: "text", nullable: true),
                    path = table.Column<string>(type: "jsonb", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    known_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => new { x.id, x.change_number });
                });

            migrationBuilder.CreateTable(
                name: "ledger_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ledger = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    convert_units = table.Column<bool>(type: "boolean", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "log_tiles",
                columns: table => new
                {
                    level = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<long>(type: "bigint", nullable: false),
                    hashes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_log_tiles", x => new { x.level, x.index });
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => new { x.agency_id, x.kind, x.year });
                });

            migrationBuilder.CreateTable(
                name: "number_starts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    first = table.Column<int>(type: "integer", nullable: false),
                    left_out = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_starts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "obligations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    every = table.Column<string>(type: "text", nullable: false),
                    least = table.Column<int>(type: "integer", nullable: false),
                    due_month = table.Column<int>(type: "integer", nullable: true),
                    due_day = table.Column<int>(type: "integer", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obligations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parameters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parameters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalty_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    mark = table.Column<string>(type: "text", nullable: false),
                    template = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    check_address = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_papers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalty_reconciliations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    recorded = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    differences = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_reconciliations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalty_recorders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    model = table.Column<string>(type: "text", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    retired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retired_why = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_recorders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalty_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_templates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "penalty_templates_kept",
                columns: table => new
                {
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    shipped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_templates_kept", x => x.digest);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    staff_number = table.Column<string>(type: "text", nullable: false),
                    joined_on = table.Column<DateOnly>(type: "date", nullable: false),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "received_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    captured_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    device = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_explanations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    layout = table.Column<string>(type: "text", nullable: false),
                    contradiction = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    values = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_explanations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_ins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    known_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    log_position = table.Column<long>(type: "bigint", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    measures = table.Column<string>(type: "text", nullable: false),
                    set_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_kind = table.Column<string>(type: "text", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    roles = table.Column<int>(type: "integer", nullable: false),
                    watchers = table.Column<int>(type: "integer", nullable: false),
                    not_by = table.Column<string>(type: "text", nullable: false),
                    legal = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    shown_from = table.Column<DateOnly>(type: "date", nullable: true),
                    citation = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    matter_is_finished = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tasks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    low = table.Column<long>(type: "bigint", nullable: false),
                    high = table.Column<long>(type: "bigint", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_offices", x => x.id);
                    table.ForeignKey(
                        name: "fk_offices_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_offices_offices_parent_id",
                        column: x => x.parent_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disposal_items",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    disposal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<Guid>(type: "uuid", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    group_name = table.Column<string>(type: "text", nullable: false),
                    record_number = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    start_on = table.Column<DateOnly>(type: "date", nullable: false),
                    kept_until = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disposal_items", x => new { x.disposal_id, x.position });
                    table.ForeignKey(
                        name: "fk_disposal_items_disposals_disposal_id",
                        column: x => x.disposal_id,
                        principalTable: "disposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disposals_stages",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposals_stages", x => new { x.matter_id, x.position });
                    table.ForeignKey(
                        name: "fk_disposals_stages_disposals_matter_id",
                        column: x => x.matter_id,
                        principalTable: "disposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger_lines",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_lines", x => new { x.record_id, x.version, x.field, x.ordinal });
                    table.ForeignKey(
                        name: "fk_ledger_lines_ledger_entries_record_id_version",
                        columns: x => new { x.record_id, x.version },
                        principalTable: "ledger_entries",
                        principalColumns: new[] { "id", "change_number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "penalty_recorder_readings",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    recorder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    offset = table.Column<int>(type: "integer", nullable: false),
                    was_set = table.Column<bool>(type: "boolean", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    against = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_recorder_readings", x => new { x.recorder_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_recorder_readings_penalty_recorders_recorder_id",
                        column: x => x.recorder_id,
                        principalTable: "penalty_recorders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    password_digest = table.Column<string>(type: "text", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificates_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    rights = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_tokens_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "snapshot_figures",
                columns: table => new
                {
                    snapshot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    numerator = table.Column<string>(type: "text", nullable: true),
                    denominator = table.Column<string>(type: "text", nullable: true),
                    row_count = table.Column<int>(type: "integer", nullable: false),
                    digest = table.Column<string>(type: "text", nullable: false),
                    rows = table.Column<string>(type: "text", nullable: false),
                    attested_by = table.Column<string>(type: "text", nullable: true),
                    attested_file = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snapshot_figures", x => new { x.snapshot_id, x.indicator });
                    table.ForeignKey(
                        name: "fk_snapshot_figures_snapshots_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "snapshots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "penalty_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_simple = table.Column<bool>(type: "boolean", nullable: false),
                    disposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    disposal_number = table.Column<string>(type: "text", nullable: true),
                    former_number = table.Column<string>(type: "text", nullable: true),
                    party_subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    party_name = table.Column<string>(type: "text", nullable: false),
                    party_kind = table.Column<string>(type: "text", nullable: false),
                    party_code = table.Column<string>(type: "text", nullable: false),
                    party_address = table.Column<string>(type: "text", nullable: false),
                    party_principal = table.Column<string>(type: "text", nullable: false),
                    party_code_mark = table.Column<string>(type: "character varying(78)", maxLength: 78, nullable: true),
                    cause = table.Column<string>(type: "text", nullable: false),
                    campaign = table.Column<string>(type: "text", nullable: false),
                    clue_on = table.Column<DateOnly>(type: "date", nullable: true),
                    clue_source = table.Column<string>(type: "text", nullable: true),
                    clue_content = table.Column<string>(type: "text", nullable: true),
                    clue_origin = table.Column<string>(type: "text", nullable: true),
                    clue_document = table.Column<string>(type: "text", nullable: true),
                    clue_reporter = table.Column<string>(type: "text", nullable: true),
                    clue_conduct_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    clue_harmed_life_or_health = table.Column<bool>(type: "boolean", nullable: true),
                    acceptance_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acceptance_by = table.Column<string>(type: "text", nullable: true),
                    filing_on = table.Column<DateOnly>(type: "date", nullable: true),
                    filing_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    filing_number = table.Column<string>(type: "text", nullable: true),
                    filing_approved_by = table.Column<string>(type: "text", nullable: true),
                    filing_reason = table.Column<string>(type: "text", nullable: true),
                    filing_suspected = table.Column<string>(type: "text", nullable: true),
                    filing_body = table.Column<string>(type: "text", nullable: true),
                    filing_subject_name = table.Column<string>(type: "text", nullable: true),
                    investigation_on = table.Column<DateOnly>(type: "date", nullable: true),
                    investigation_place = table.Column<string>(type: "text", nullable: true),
                    investigation_findings = table.Column<string>(type: "text", nullable: true),
                    conclusion_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conclusion_findings = table.Column<string>(type: "text", nullable: true),
                    conclusion_opinion = table.Column<string>(type: "text", nullable: true),
                    conclusion_violated_articles = table.Column<string>(type: "text", nullable: true),
                    conclusion_penalty_articles = table.Column<string>(type: "text", nullable: true),
                    conclusion_no_penalty_ground = table.Column<string>(type: "text", nullable: true),
                    conclusion_no_penalty_reason = table.Column<string>(type: "text", nullable: true),
                    conclusion_review_ground = table.Column<string>(type: "text", nullable: true),
                    conclusion_discussion_ground = table.Column<string>(type: "text", nullable: true),
                    conclusion_proposed_kinds = table.Column<string>(type: "text", nullable: true),
                    conclusion_proposed_fine = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    conclusion_proposed_gains = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    conclusion_proposed_goods = table.Column<int>(type: "integer", nullable: true),
                    conclusion_new_facts = table.Column<string>(type: "text", nullable: true),
                    conclusion_amended_after = table.Column<int>(type: "integer", nullable: true),
                    conclusion_round = table.Column<int>(type: "integer", nullable: true),
                    conclusion_amended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    notice_number = table.Column<string>(type: "text", nullable: true),
                    notice_method = table.Column<string>(type: "text", nullable: true),
                    notice_hearing_ground = table.Column<string>(type: "text", nullable: true),
                    notice_served_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_outcome = table.Column<string>(type: "text", nullable: true),
                    statement_content = table.Column<string>(type: "text", nullable: true),
                    statement_review = table.Column<string>(type: "text", nullable: true),
                    statement_is_adopted = table.Column<bool>(type: "boolean", nullable: true),
                    statement_hearing_requested = table.Column<bool>(type: "boolean", nullable: true),
                    statement_hearing_requested_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement_hearing_waived = table.Column<bool>(type: "boolean", nullable: true),
                    statement_spoken_by = table.Column<string>(type: "text", nullable: true),
                    statement_place = table.Column<string>(type: "text", nullable: true),
                    statement_taken_by = table.Column<string>(type: "text", nullable: true),
                    hearing_call_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_call_number = table.Column<string>(type: "text", nullable: true),
                    hearing_call_held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_call_place = table.Column<string>(type: "text", nullable: true),
                    hearing_call_chair_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hearing_call_chair = table.Column<string>(type: "text", nullable: true),
                    hearing_call_clerk = table.Column<string>(type: "text", nullable: true),
                    hearing_call_closed_ground = table.Column<string>(type: "text", nullable: true),
                    hearing_session_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_session_course = table.Column<string>(type: "text", nullable: true),
                    hearing_session_attending = table.Column<string>(type: "text", nullable: true),
                    hearing_session_accusation = table.Column<string>(type: "text", nullable: true),
                    hearing_session_defence = table.Column<string>(type: "text", nullable: true),
                    hearing_session_signing = table.Column<string>(type: "text", nullable: true),
                    hearing_report_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_report_chair = table.Column<string>(type: "text", nullable: true),
                    hearing_report_opinion = table.Column<string>(type: "text", nullable: true),
                    hearing_withdrawal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    hearing_withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    decision_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decision_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    decision_outcome = table.Column<string>(type: "text", nullable: true),
                    decision_sanction_kinds = table.Column<string>(type: "text", nullable: true),
                    decision_sanction_fine = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    decision_sanction_gains = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    decision_sanction_goods = table.Column<int>(type: "integer", nullable: true),
                    decision_findings = table.Column<string>(type: "text", nullable: true),
                    decision_violated_articles = table.Column<string>(type: "text", nullable: true),
                    decision_penalty_articles = table.Column<string>(type: "text", nullable: true),
                    decision_discretion = table.Column<string>(type: "text", nullable: true),
                    decision_no_penalty_ground = table.Column<string>(type: "text", nullable: true),
                    decision_mitigation = table.Column<string>(type: "text", nullable: true),
                    decision_decided_by = table.Column<string>(type: "text", nullable: true),
                    delivery_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivery_effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivery_method = table.Column<string>(type: "text", nullable: true),
                    delivery_receiver = table.Column<string>(type: "text", nullable: true),
                    delivery_note = table.Column<string>(type: "text", nullable: true),
                    delivery_relation = table.Column<string>(type: "text", nullable: true),
                    delivery_sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    delivery_tracking = table.Column<string>(type: "text", nullable: true),
                    delivery_review_channel = table.Column<string>(type: "text", nullable: true),
                    delivery_with_credit_notice = table.Column<bool>(type: "boolean", nullable: true),
                    publication_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publication_channel = table.Column<string>(type: "text", nullable: true),
                    publication_address = table.Column<string>(type: "text", nullable: true),
                    goods_disposal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    goods_disposal_manner = table.Column<string>(type: "text", nullable: true),
                    goods_disposal_things = table.Column<string>(type: "text", nullable: true),
                    goods_disposal_way = table.Column<string>(type: "text", nullable: true),
                    goods_disposal_witness = table.Column<string>(type: "text", nullable: true),
                    goods_disposal_receipt = table.Column<string>(type: "text", nullable: true),
                    spot_report_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closing_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closing_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closing_ground = table.Column<string>(type: "text", nullable: true),
                    closing_approved_by = table.Column<string>(type: "text", nullable: true),
                    closing_summary = table.Column<string>(type: "text", nullable: true),
                    archiving_on = table.Column<DateOnly>(type: "date", nullable: true),
                    archiving_number = table.Column<string>(type: "text", nullable: true),
                    archiving_retention = table.Column<string>(type: "text", nullable: true),
                    archiving_pages = table.Column<int>(type: "integer", nullable: true),
                    archiving_contents = table.Column<string>(type: "text", nullable: true),
                    court_application_on = table.Column<DateOnly>(type: "date", nullable: true),
                    court_application_number = table.Column<string>(type: "text", nullable: true),
                    court_application_court = table.Column<string>(type: "text", nullable: true),
                    court_application_signed_by = table.Column<string>(type: "text", nullable: true),
                    court_application_unpaid = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    court_application_surcharge = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    court_application_assets = table.Column<string>(type: "text", nullable: true),
                    court_application_urgency = table.Column<string>(type: "text", nullable: true),
                    execution_end_on = table.Column<DateOnly>(type: "date", nullable: true),
                    execution_end_number = table.Column<string>(type: "text", nullable: true),
                    execution_end_ground = table.Column<string>(type: "text", nullable: true),
                    execution_end_note = table.Column<string>(type: "text", nullable: true),
                    execution_end_approved_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawal_number = table.Column<string>(type: "text", nullable: true),
                    withdrawal_ground = table.Column<string>(type: "text", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_document = table.Column<string>(type: "text", nullable: true),
                    withdrawal_conduct_ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawal_approved_by = table.Column<string>(type: "text", nullable: true),
                    withdrawal_told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawal_told = table.Column<string>(type: "text", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    reviews_before = table.Column<int>(type: "integer", nullable: false),
                    discussions_before = table.Column<int>(type: "integer", nullable: false),
                    major_filing_on = table.Column<DateOnly>(type: "date", nullable: true),
                    major_filing_number = table.Column<string>(type: "text", nullable: true),
                    major_filing_ground = table.Column<string>(type: "text", nullable: true),
                    major_filing_organ = table.Column<string>(type: "text", nullable: true),
                    major_filing_receipt = table.Column<string>(type: "text", nullable: true),
                    case_extension_on = table.Column<DateOnly>(type: "date", nullable: true),
                    case_extension_former = table.Column<DateOnly>(type: "date", nullable: true),
                    case_extension_until = table.Column<DateOnly>(type: "date", nullable: true),
                    case_extension_reason = table.Column<string>(type: "text", nullable: true),
                    case_extension_ground = table.Column<string>(type: "text", nullable: true),
                    case_extension_approved_by = table.Column<string>(type: "text", nullable: true),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: true),
                    joined_from = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    last_step_on = table.Column<DateOnly>(type: "date", nullable: true),
                    procedure_version = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_penalty_cases_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    acting_for_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => x.id);
                    table.ForeignKey(
                        name: "fk_posts_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posts_persons_person_id",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_on = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_number = table.Column<string>(type: "text", nullable: true),
                    plan_name = table.Column<string>(type: "text", nullable: true),
                    plan_from = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_to = table.Column<DateOnly>(type: "date", nullable: true),
                    plan_size = table.Column<int>(type: "integer", nullable: true),
                    plan_by_office = table.Column<bool>(type: "boolean", nullable: true),
                    plan_by = table.Column<string>(type: "text", nullable: true),
                    draw_on = table.Column<DateOnly>(type: "date", nullable: true),
                    draw_seed = table.Column<string>(type: "text", nullable: true),
                    draw_candidates = table.Column<int>(type: "integer", nullable: true),
                    draw_candidates_digest = table.Column<string>(type: "text", nullable: true),
                    draw_pick_reason = table.Column<string>(type: "text", nullable: true),
                    sheet_text = table.Column<string>(type: "text", nullable: false),
                    report_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    report_by = table.Column<string>(type: "text", nullable: true),
                    report_summary = table.Column<string>(type: "text", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    last_step_on = table.Column<DateOnly>(type: "date", nullable: true),
                    procedure_version = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_rounds_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subjects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    credit_code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    specialty = table.Column<string>(type: "text", nullable: false),
                    is_public_institution = table.Column<bool>(type: "boolean", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    division_code = table.Column<string>(type: "text", nullable: false),
                    principal = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subjects", x => x.id);
                    table.ForeignKey(
                        name: "fk_subjects_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credentials",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: false),
                    security_stamp = table.Column<string>(type: "text", nullable: false),
                    failed_count = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_sign_in = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credentials", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_credentials_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    disposal_id = table.Column<Guid>(type: "uuid", nullable: true),
                    disposal_number = table.Column<string>(type: "text", nullable: true),
                    former_number = table.Column<string>(type: "text", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind_name = table.Column<string>(type: "text", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    party_subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    party_name = table.Column<string>(type: "text", nullable: false),
                    party_kind = table.Column<string>(type: "text", nullable: false),
                    party_code = table.Column<string>(type: "text", nullable: false),
                    party_address = table.Column<string>(type: "text", nullable: false),
                    party_principal = table.Column<string>(type: "text", nullable: false),
                    party_code_mark = table.Column<string>(type: "character varying(78)", maxLength: 78, nullable: true),
                    cause = table.Column<string>(type: "text", nullable: false),
                    proposal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposal_power = table.Column<string>(type: "text", nullable: true),
                    proposal_grounds = table.Column<string>(type: "text", nullable: true),
                    proposal_violated_articles = table.Column<string>(type: "text", nullable: true),
                    proposal_target_kind = table.Column<string>(type: "text", nullable: true),
                    proposal_target = table.Column<string>(type: "text", nullable: true),
                    proposal_place = table.Column<string>(type: "text", nullable: true),
                    proposal_needs_review = table.Column<bool>(type: "boolean", nullable: true),
                    approval_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approval_approved_by = table.Column<string>(type: "text", nullable: true),
                    approval_opinion = table.Column<string>(type: "text", nullable: true),
                    application_on = table.Column<DateOnly>(type: "date", nullable: true),
                    application_recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    application_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    application_number = table.Column<string>(type: "text", nullable: true),
                    application_attending = table.Column<string>(type: "text", nullable: true),
                    application_witness = table.Column<string>(type: "text", nullable: true),
                    application_statement = table.Column<string>(type: "text", nullable: true),
                    application_signing = table.Column<string>(type: "text", nullable: true),
                    application_urgency = table.Column<string>(type: "text", nullable: true),
                    confirmation_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmation_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmation_by = table.Column<string>(type: "text", nullable: true),
                    confirmation_head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmation_is_justified = table.Column<bool>(type: "boolean", nullable: true),
                    confirmation_opinion = table.Column<string>(type: "text", nullable: true),
                    announcement_on = table.Column<DateOnly>(type: "date", nullable: true),
                    announcement_channel = table.Column<string>(type: "text", nullable: true),
                    announcement_content = table.Column<string>(type: "text", nullable: true),
                    extension_on = table.Column<DateOnly>(type: "date", nullable: true),
                    extension_number = table.Column<string>(type: "text", nullable: true),
                    extension_days = table.Column<int>(type: "integer", nullable: true),
                    extension_reason = table.Column<string>(type: "text", nullable: true),
                    extension_approved_by = table.Column<string>(type: "text", nullable: true),
                    extension_receiver = table.Column<string>(type: "text", nullable: true),
                    release_on = table.Column<DateOnly>(type: "date", nullable: true),
                    release_number = table.Column<string>(type: "text", nullable: true),
                    release_ground = table.Column<string>(type: "text", nullable: true),
                    release_note = table.Column<string>(type: "text", nullable: true),
                    release_approved_by = table.Column<string>(type: "text", nullable: true),
                    release_receiver = table.Column<string>(type: "text", nullable: true),
                    release_costs = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    disposal_on = table.Column<DateOnly>(type: "date", nullable: true),
                    disposal_number1 = table.Column<string>(type: "text", nullable: true),
                    disposal_way = table.Column<string>(type: "text", nullable: true),
                    disposal_basis = table.Column<string>(type: "text", nullable: true),
                    disposal_note = table.Column<string>(type: "text", nullable: true),
                    disposal_approved_by = table.Column<string>(type: "text", nullable: true),
                    disposal_penalty_decision = table.Column<string>(type: "text", nullable: true),
                    disposal_costs = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    handover_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handover_organ = table.Column<string>(type: "text", nullable: true),
                    handover_referral_number = table.Column<string>(type: "text", nullable: true),
                    handover_receiver = table.Column<string>(type: "text", nullable: true),
                    handover_notice = table.Column<string>(type: "text", nullable: true),
                    handover_approved_by = table.Column<string>(type: "text", nullable: true),
                    dropping_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dropping_by = table.Column<string>(type: "text", nullable: true),
                    dropping_reason = table.Column<string>(type: "text", nullable: true),
                    change_number = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "text", nullable: false),
                    agency_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    last_step_on = table.Column<DateOnly>(type: "date", nullable: true),
                    procedure_version = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measures", x => x.id);
                    table.ForeignKey(
                        name: "fk_coercive_measures_offices_office_id",
                        column: x => x.office_id,
                        principalTable: "offices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_coercive_measures_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_addresses",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    electronic = table.Column<string>(type: "text", nullable: false),
                    signed_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_addresses", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_addresses_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_advices",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    inspected_on = table.Column<DateOnly>(type: "date", nullable: false),
                    problems = table.Column<string>(type: "text", nullable: false),
                    articles = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_advices", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_advices_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_agreements",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    remedy = table.Column<string>(type: "text", nullable: false),
                    reduced = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_agreements", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_agreements_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_appraisals",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    exhibits = table.Column<string>(type: "text", nullable: false),
                    materials = table.Column<string>(type: "text", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    qualification = table.Column<string>(type: "text", nullable: false),
                    qualified_until = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    stops_decision = table.Column<bool>(type: "boolean", nullable: false),
                    repeats = table.Column<int>(type: "integer", nullable: true),
                    result_on = table.Column<DateOnly>(type: "date", nullable: true),
                    report_number = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: true),
                    finding = table.Column<string>(type: "text", nullable: false),
                    told_on = table.Column<DateOnly>(type: "date", nullable: true),
                    told_number = table.Column<string>(type: "text", nullable: false),
                    told_order = table.Column<int>(type: "integer", nullable: true),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    retest_basis = table.Column<string>(type: "text", nullable: false),
                    retest_until = table.Column<DateOnly>(type: "date", nullable: true),
                    retest_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    retest_granted = table.Column<bool>(type: "boolean", nullable: false),
                    retest_note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_appraisals", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_appraisals_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_approvals",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    officers_opinion = table.Column<string>(type: "text", nullable: false),
                    section_opinion = table.Column<string>(type: "text", nullable: false),
                    legal_opinion = table.Column<string>(type: "text", nullable: false),
                    is_approved = table.Column<bool>(type: "boolean", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_approvals", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_approvals_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_attempts",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    papers = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_attempts", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_attempts_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_cash",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: false),
                    is_afloat = table.Column<bool>(type: "boolean", nullable: false),
                    landed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_by = table.Column<string>(type: "text", nullable: false),
                    banked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    voucher = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_cash", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_cash_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_challenges",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    stay = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    fine_after = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_challenges", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_challenges_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_contraventions",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    amended_after = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    violated = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    gravity = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    gains = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    circumstances = table.Column<string>(type: "text", nullable: false),
                    least = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    most = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    band = table.Column<string>(type: "text", nullable: false),
                    fine = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    is_same_act = table.Column<bool>(type: "boolean", nullable: false),
                    deviation = table.Column<string>(type: "text", nullable: false),
                    deviation_approved_by = table.Column<string>(type: "text", nullable: false),
                    law_in_time = table.Column<string>(type: "text", nullable: true),
                    law_reason = table.Column<string>(type: "text", nullable: false),
                    working = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_contraventions", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_contraventions_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_corrections",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    conduct = table.Column<string>(type: "text", nullable: false),
                    demand = table.Column<string>(type: "text", nullable: false),
                    articles = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_corrected = table.Column<bool>(type: "boolean", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_corrections", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_corrections_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_court_events",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_court_events", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_court_events_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_custody",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: false),
                    kept_at = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    end = table.Column<string>(type: "text", nullable: true),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_custody", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_custody_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_deferrals",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    applied_on = table.Column<DateOnly>(type: "date", nullable: false),
                    hardship = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_deferrals", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_deferrals_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_discussions",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    host_id = table.Column<Guid>(type: "uuid", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    participants = table.Column<string>(type: "text", nullable: false),
                    absent = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    votes_for = table.Column<int>(type: "integer", nullable: false),
                    votes_against = table.Column<int>(type: "integer", nullable: false),
                    abstentions = table.Column<int>(type: "integer", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    dissent = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: false),
                    minute_taker = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_discussions", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_discussions_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_evidence",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    listed_as = table.Column<int>(type: "integer", nullable: false),
                    preserved = table.Column<int>(type: "integer", nullable: true),
                    provenance_place = table.Column<string>(type: "text", nullable: true),
                    provenance_obtained_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    provenance_provider = table.Column<string>(type: "text", nullable: true),
                    provenance_form = table.Column<string>(type: "text", nullable: true),
                    provenance_copy_statement = table.Column<string>(type: "text", nullable: true),
                    provenance_keeper = table.Column<string>(type: "text", nullable: true),
                    provenance_kept_at = table.Column<string>(type: "text", nullable: true),
                    change = table.Column<int>(type: "integer", nullable: false),
                    of_case = table.Column<Guid>(type: "uuid", nullable: true),
                    of_number = table.Column<string>(type: "text", nullable: false),
                    of_position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_evidence", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_evidence_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_instalments",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    deferral = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_instalments", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_instalments_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_interviews",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    identity = table.Column<string>(type: "text", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false),
                    signing = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    officers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_interviews", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_interviews_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_joinders",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    other_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_number = table.Column<string>(type: "text", nullable: false),
                    other_party = table.Column<string>(type: "text", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_joinders", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_joinders_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_legal_reviews",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer = table.Column<string>(type: "text", nullable: false),
                    qualification = table.Column<string>(type: "text", nullable: false),
                    experience = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penalty_case_legal_reviews", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_legal_reviews_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_officers",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    certificate = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    change = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penalty_case_officers", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_officers_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_pages",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<string>(type: "text", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_pages", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_pages_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_panels",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    host = table.Column<string>(type: "text", nullable: false),
                    participants = table.Column<string>(type: "text", nullable: false),
                    report = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<string>(type: "text", nullable: false),
                    dissent = table.Column<string>(type: "text", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_panels", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_panels_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_pauses",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    resumed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resume_reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_pauses", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_pauses_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_payments",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_payments", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_payments_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_preservations",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    things = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: false),
                    keeper = table.Column<string>(type: "text", nullable: false),
                    handled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<string>(type: "text", nullable: true),
                    end_note = table.Column<string>(type: "text", nullable: false),
                    end_number = table.Column<string>(type: "text", nullable: false),
                    end_order = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_preservations", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_preservations_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_recordings",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    covers = table.Column<string>(type: "text", nullable: false),
                    recorder_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorder = table.Column<string>(type: "text", nullable: false),
                    device_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    device_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    offset = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_recordings", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_recordings_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_referral_events",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    referral = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    criminal_fine = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_referral_events", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_referral_events_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_referrals",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    crime = table.Column<string>(type: "text", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: false),
                    team = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handed_over_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    number = table.Column<string>(type: "text", nullable: false),
                    police = table.Column<string>(type: "text", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    materials = table.Column<string>(type: "text", nullable: false),
                    copied_to = table.Column<string>(type: "text", nullable: false),
                    stops_decision = table.Column<bool>(type: "boolean", nullable: false),
                    goods_on = table.Column<DateOnly>(type: "date", nullable: true),
                    goods = table.Column<string>(type: "text", nullable: false),
                    goods_receiver = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<string>(type: "text", nullable: true),
                    end_note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_referrals", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_referrals_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_refunds",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    receipt = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_refunds", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_refunds_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_removals",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    worker = table.Column<string>(type: "text", nullable: false),
                    work = table.Column<string>(type: "text", nullable: false),
                    disease = table.Column<string>(type: "text", nullable: false),
                    articles = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_removals", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_removals_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_reopenings",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    archive_number = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_reopenings", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_reopenings_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_review_submissions",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    amendments = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penalty_case_review_submissions", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_review_submissions_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_samples",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    spec = table.Column<string>(type: "text", nullable: false),
                    batch = table.Column<string>(type: "text", nullable: false),
                    producer = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    package = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    sealing = table.Column<string>(type: "text", nullable: false),
                    reserve = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    reserve_at = table.Column<string>(type: "text", nullable: false),
                    attending = table.Column<string>(type: "text", nullable: false),
                    taken_by = table.Column<string>(type: "text", nullable: false),
                    keeper = table.Column<string>(type: "text", nullable: false),
                    kept_at = table.Column<string>(type: "text", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_number = table.Column<string>(type: "text", nullable: false),
                    asked_order = table.Column<int>(type: "integer", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "date", nullable: true),
                    contact = table.Column<string>(type: "text", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answer_note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_samples", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_samples_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_service_dues",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penalty_case_service_dues", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_service_dues_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_services",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    tracking = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penalty_case_services", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_services_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_set_offs",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    seizure = table.Column<string>(type: "text", nullable: false),
                    things = table.Column<string>(type: "text", nullable: false),
                    proceeds = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    urgency = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_set_offs", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_set_offs_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_site_records",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    attending = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false),
                    signing = table.Column<string>(type: "text", nullable: false),
                    officers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_site_records", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_site_records_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_supervisions",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    demand = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_supervisions", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_supervisions_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_transfer_events",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    transfer = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_transfer_events", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_transfer_events_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_transfers",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: false),
                    organ = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    materials = table.Column<string>(type: "text", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<string>(type: "text", nullable: true),
                    end_note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_transfers", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_transfers_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_case_urgings",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    claims_surcharge = table.Column<bool>(type: "boolean", nullable: false),
                    unpaid = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    surcharge = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    statement = table.Column<string>(type: "text", nullable: false),
                    review = table.Column<string>(type: "text", nullable: false),
                    is_adopted = table.Column<bool>(type: "boolean", nullable: false),
                    served_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_case_urgings", x => new { x.case_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_case_urgings_penalty_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penalty_cases_stages",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_penalty_cases_stages", x => new { x.matter_id, x.position });
                    table.ForeignKey(
                        name: "fk_penalty_cases_stages_penalty_cases_matter_id",
                        column: x => x.matter_id,
                        principalTable: "penalty_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_round_files",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    cause = table.Column<string>(type: "text", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    lead_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officers = table.Column<string>(type: "text", nullable: false),
                    is_picked = table.Column<bool>(type: "boolean", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer = table.Column<string>(type: "text", nullable: false),
                    scored_on = table.Column<DateOnly>(type: "date", nullable: true),
                    score = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    band = table.Column<string>(type: "text", nullable: false),
                    is_vetoed = table.Column<bool>(type: "boolean", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_round_files", x => new { x.round_id, x.position });
                    table.ForeignKey(
                        name: "fk_review_round_files_review_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "review_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_round_issues",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    file = table.Column<int>(type: "integer", nullable: false),
                    items = table.Column<string>(type: "text", nullable: false),
                    demand = table.Column<string>(type: "text", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: false),
                    mended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_round_issues", x => new { x.round_id, x.position });
                    table.ForeignKey(
                        name: "fk_review_round_issues_review_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "review_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_round_lines",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<string>(type: "text", nullable: false),
                    is_veto = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    machine = table.Column<string>(type: "text", nullable: false),
                    is_overruled = table.Column<bool>(type: "boolean", nullable: false),
                    deduction = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_round_lines", x => new { x.round_id, x.position });
                    table.ForeignKey(
                        name: "fk_review_round_lines_review_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "review_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_round_rechecks",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    is_mended = table.Column<bool>(type: "boolean", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_round_rechecks", x => new { x.round_id, x.position });
                    table.ForeignKey(
                        name: "fk_review_round_rechecks_review_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "review_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_round_reviewers",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_round_reviewers", x => new { x.round_id, x.position });
                    table.ForeignKey(
                        name: "fk_review_round_reviewers_review_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "review_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_rounds_stages",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_rounds_stages", x => new { x.matter_id, x.position });
                    table.ForeignKey(
                        name: "fk_review_rounds_stages_review_rounds_matter_id",
                        column: x => x.matter_id,
                        principalTable: "review_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "subject_former_names",
                columns: table => new
                {
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    office_position = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_former_names", x => new { x.record_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_subject_former_names_subjects_record_id",
                        column: x => x.record_id,
                        principalTable: "subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_items",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    spec = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    kept_at = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_items", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_items_coercive_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_legal_reviews",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer = table.Column<string>(type: "text", nullable: false),
                    qualification = table.Column<string>(type: "text", nullable: false),
                    experience = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    opinion = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_legal_reviews", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_legal_reviews_coercive_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_officers",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    certificate = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    change = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_officers", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_officers_coercive_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_review_submissions",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    amendments = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_review_submissions", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_review_submissions_coercive_measures_measu",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_service_dues",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_service_dues", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_service_dues_coercive_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_services",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    change = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    tracking = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_services", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_services_coercive_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measure_testings",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    institution = table.Column<string>(type: "text", nullable: false),
                    things = table.Column<string>(type: "text", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measure_testings", x => new { x.measure_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measure_testings_coercive_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coercive_measures_stages",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    matter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coercive_measures_stages", x => new { x.matter_id, x.position });
                    table.ForeignKey(
                        name: "fk_coercive_measures_stages_coercive_measures_matter_id",
                        column: x => x.matter_id,
                        principalTable: "coercive_measures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_name",
                table: "accounts",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_person_id",
                table: "accounts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_annual_reports_agency_id_year_layout_version",
                table: "annual_reports",
                columns: new[] { "agency_id", "year", "layout", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attested_figures_as_of_indicator",
                table: "attested_figures",
                columns: new[] { "as_of", "indicator" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_kind_number",
                table: "certificates",
                columns: new[] { "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_person_id",
                table: "certificates",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_changes_position",
                table: "changes",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_changes_unsealed",
                table: "changes",
                column: "recorded_at",
                filter: "position is null");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_calendar_version_record_kind_record_id_office_positi",
                table: "clocks",
                columns: new[] { "calendar_version", "record_kind", "record_id", "office_position" },
                filter: "state = 'Running'");

            migrationBuilder.CreateIndex(
                name: "ix_clocks_record_id_term",
                table: "clocks",
                columns: new[] { "record_id", "term" });

            migrationBuilder.CreateIndex(
                name: "ix_clocks_state_alarm",
                table: "clocks",
                columns: new[] { "state", "alarm" });

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_application_on",
                table: "coercive_measures",
                column: "application_on");

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_case_id",
                table: "coercive_measures",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_id_office_position_stage",
                table: "coercive_measures",
                columns: new[] { "id", "office_position", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_office_id",
                table: "coercive_measures",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_office_position_id_stage",
                table: "coercive_measures",
                columns: new[] { "office_position", "id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_office_position_stage_id",
                table: "coercive_measures",
                columns: new[] { "office_position", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_party_code_mark",
                table: "coercive_measures",
                column: "party_code_mark");

            migrationBuilder.CreateIndex(
                name: "ix_coercive_measures_stage_id_office_position",
                table: "coercive_measures",
                columns: new[] { "stage", "id", "office_position" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosures_serial",
                table: "disclosures",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disposal_items_record",
                table: "disposal_items",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "ix_disposals_id_office_position_stage",
                table: "disposals",
                columns: new[] { "id", "office_position", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_disposals_office_position_id_stage",
                table: "disposals",
                columns: new[] { "office_position", "id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_disposals_office_position_stage_id",
                table: "disposals",
                columns: new[] { "office_position", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_disposals_stage_id_office_position",
                table: "disposals",
                columns: new[] { "stage", "id", "office_position" });

            migrationBuilder.CreateIndex(
                name: "ix_file_links_hash",
                table: "file_links",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_file_links_record_id",
                table: "file_links",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_grants_person_id_target_id",
                table: "grants",
                columns: new[] { "person_id", "target_id" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_target_id_person_id",
                table: "grants",
                columns: new[] { "target_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_holds_target_id",
                table: "holds",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "ix_issued_numbers_agency_id_kind_year_serial",
                table: "issued_numbers",
                columns: new[] { "agency_id", "kind", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issued_numbers_record_id",
                table: "issued_numbers",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_import_id",
                table: "ledger_entries",
                column: "import_id",
                filter: "import_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_subject_id",
                table: "ledger_entries",
                column: "subject_id",
                filter: "subject_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_imports_ledger_digest",
                table: "ledger_imports",
                columns: new[] { "ledger", "digest" });

            migrationBuilder.CreateIndex(
                name: "ix_number_starts_agency_id_series_year",
                table: "number_starts",
                columns: new[] { "agency_id", "series", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offices_agency_id",
                table: "offices",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_offices_low",
                table: "offices",
                column: "low",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_offices_parent_id",
                table: "offices",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_parameters_key_valid_from",
                table: "parameters",
                columns: new[] { "key", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_case_interviews_on",
                table: "penalty_case_interviews",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_case_officers_person_id_until_case_id",
                table: "penalty_case_officers",
                columns: new[] { "person_id", "until", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_decision_on",
                table: "penalty_cases",
                column: "decision_on");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_filing_on",
                table: "penalty_cases",
                column: "filing_on");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_id_office_position_stage",
                table: "penalty_cases",
                columns: new[] { "id", "office_position", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_lead_id",
                table: "penalty_cases",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_office_id",
                table: "penalty_cases",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_office_position_id_stage",
                table: "penalty_cases",
                columns: new[] { "office_position", "id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_office_position_stage_id",
                table: "penalty_cases",
                columns: new[] { "office_position", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_party_code_mark",
                table: "penalty_cases",
                column: "party_code_mark");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_cases_stage_id_office_position",
                table: "penalty_cases",
                columns: new[] { "stage", "id", "office_position" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_papers_digest",
                table: "penalty_papers",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_papers_number",
                table: "penalty_papers",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_papers_record_id",
                table: "penalty_papers",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_reconciliations_digest",
                table: "penalty_reconciliations",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_penalty_recorders_agency_id_code",
                table: "penalty_recorders",
                columns: new[] { "agency_id", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_templates_name_valid_from",
                table: "penalty_templates",
                columns: new[] { "name", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_penalty_templates_kept_name",
                table: "penalty_templates_kept",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_persons_staff_number",
                table: "persons",
                column: "staff_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_posts_office_id",
                table: "posts",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_person_id",
                table: "posts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_explanations_year_layout",
                table: "report_explanations",
                columns: new[] { "year", "layout" });

            migrationBuilder.CreateIndex(
                name: "ix_review_rounds_id_office_position_stage",
                table: "review_rounds",
                columns: new[] { "id", "office_position", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_review_rounds_office_id",
                table: "review_rounds",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_review_rounds_office_position_id_stage",
                table: "review_rounds",
                columns: new[] { "office_position", "id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_review_rounds_office_position_stage_id",
                table: "review_rounds",
                columns: new[] { "office_position", "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_review_rounds_plan_on",
                table: "review_rounds",
                column: "plan_on");

            migrationBuilder.CreateIndex(
                name: "ix_review_rounds_stage_id_office_position",
                table: "review_rounds",
                columns: new[] { "stage", "id", "office_position" });

            migrationBuilder.CreateIndex(
                name: "ix_search_rows_record_id_record_kind_part",
                table: "search_rows",
                columns: new[] { "record_id", "record_kind", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_ins_at",
                table: "sign_ins",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_snapshots_as_of",
                table: "snapshots",
                column: "as_of");

            migrationBuilder.CreateIndex(
                name: "ix_subjects_credit_code",
                table: "subjects",
                column: "credit_code");

            migrationBuilder.CreateIndex(
                name: "ix_subjects_name_id",
                table: "subjects",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_subjects_office_id",
                table: "subjects",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_targets_set_on",
                table: "targets",
                column: "set_on");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_done",
                table: "tasks",
                columns: new[] { "done_by", "state", "matter_is_finished", "done_on", "id", "office_position", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_of_office",
                table: "tasks",
                columns: new[] { "office_position", "due", "id", "roles", "shown_from", "act", "record_id" },
                filter: "state = 'Open' AND person_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_of_person",
                table: "tasks",
                columns: new[] { "person_id", "due", "id", "office_position", "shown_from", "act", "record_id" },
                filter: "state = 'Open' AND person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_of_roles",
                table: "tasks",
                columns: new[] { "due", "id", "office_position", "roles", "shown_from", "act", "record_kind", "record_id" },
                filter: "state = 'Open' AND person_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tasks_record_id_id",
                table: "tasks",
                columns: new[] { "record_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_started",
                table: "tasks",
                columns: new[] { "started_by", "record_id", "id", "office_position" });

            migrationBuilder.CreateIndex(
                name: "ix_tasks_watched",
                table: "tasks",
                columns: new[] { "due", "id", "office_position", "watchers", "person_id", "roles", "record_id" },
                filter: "state = 'Open' AND watchers <> 0");

            migrationBuilder.CreateIndex(
                name: "ix_tokens_person_id",
                table: "tokens",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "annual_reports");

            migrationBuilder.DropTable(
                name: "attested_figures");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "clocks");

            migrationBuilder.DropTable(
                name: "coercive_measure_items");

            migrationBuilder.DropTable(
                name: "coercive_measure_legal_reviews");

            migrationBuilder.DropTable(
                name: "coercive_measure_officers");

            migrationBuilder.DropTable(
                name: "coercive_measure_review_submissions");

            migrationBuilder.DropTable(
                name: "coercive_measure_service_dues");

            migrationBuilder.DropTable(
                name: "coercive_measure_services");

            migrationBuilder.DropTable(
                name: "coercive_measure_testings");

            migrationBuilder.DropTable(
                name: "coercive_measures_stages");

            migrationBuilder.DropTable(
                name: "credentials");

            migrationBuilder.DropTable(
                name: "disclosures");

            migrationBuilder.DropTable(
                name: "disposal_items");

            migrationBuilder.DropTable(
                name: "disposals_stages");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "file_links");

            migrationBuilder.DropTable(
                name: "file_tickets");

            migrationBuilder.DropTable(
                name: "grants");

            migrationBuilder.DropTable(
                name: "holds");

            migrationBuilder.DropTable(
                name: "issued_numbers");

            migrationBuilder.DropTable(
                name: "job_run");

            migrationBuilder.DropTable(
                name: "kept_forms");

            migrationBuilder.DropTable(
                name: "ledger_definitions");

            migrationBuilder.DropTable(
                name: "ledger_imports");

            migrationBuilder.DropTable(
                name: "ledger_lines");

            migrationBuilder.DropTable(
                name: "log_tiles");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "number_starts");

            migrationBuilder.DropTable(
                name: "obligations");

            migrationBuilder.DropTable(
                name: "parameters");

            migrationBuilder.DropTable(
                name: "penalty_case_addresses");

            migrationBuilder.DropTable(
                name: "penalty_case_advices");

            migrationBuilder.DropTable(
                name: "penalty_case_agreements");

            migrationBuilder.DropTable(
                name: "penalty_case_appraisals");

            migrationBuilder.DropTable(
                name: "penalty_case_approvals");

            migrationBuilder.DropTable(
                name: "penalty_case_attempts");

            migrationBuilder.DropTable(
                name: "penalty_case_cash");

            migrationBuilder.DropTable(
                name: "penalty_case_challenges");

            migrationBuilder.DropTable(
                name: "penalty_case_contraventions");

            migrationBuilder.DropTable(
                name: "penalty_case_corrections");

            migrationBuilder.DropTable(
                name: "penalty_case_court_events");

            migrationBuilder.DropTable(
                name: "penalty_case_custody");

            migrationBuilder.DropTable(
                name: "penalty_case_deferrals");

            migrationBuilder.DropTable(
                name: "penalty_case_discussions");

            migrationBuilder.DropTable(
                name: "penalty_case_evidence");

            migrationBuilder.DropTable(
                name: "penalty_case_instalments");

            migrationBuilder.DropTable(
                name: "penalty_case_interviews");

            migrationBuilder.DropTable(
                name: "penalty_case_joinders");

            migrationBuilder.DropTable(
                name: "penalty_case_legal_reviews");

            migrationBuilder.DropTable(
                name: "penalty_case_officers");

            migrationBuilder.DropTable(
                name: "penalty_case_pages");

            migrationBuilder.DropTable(
                name: "penalty_case_panels");

            migrationBuilder.DropTable(
                name: "penalty_case_pauses");

            migrationBuilder.DropTable(
                name: "penalty_case_payments");

            migrationBuilder.DropTable(
                name: "penalty_case_preservations");

            migrationBuilder.DropTable(
                name: "penalty_case_recordings");

            migrationBuilder.DropTable(
                name: "penalty_case_referral_events");

            migrationBuilder.DropTable(
                name: "penalty_case_referrals");

            migrationBuilder.DropTable(
                name: "penalty_case_refunds");

            migrationBuilder.DropTable(
                name: "penalty_case_removals");

            migrationBuilder.DropTable(
                name: "penalty_case_reopenings");

            migrationBuilder.DropTable(
                name: "penalty_case_review_submissions");

            migrationBuilder.DropTable(
                name: "penalty_case_samples");

            migrationBuilder.DropTable(
                name: "penalty_case_service_dues");

            migrationBuilder.DropTable(
                name: "penalty_case_services");

            migrationBuilder.DropTable(
                name: "penalty_case_set_offs");

            migrationBuilder.DropTable(
                name: "penalty_case_site_records");

            migrationBuilder.DropTable(
                name: "penalty_case_supervisions");

            migrationBuilder.DropTable(
                name: "penalty_case_transfer_events");

            migrationBuilder.DropTable(
                name: "penalty_case_transfers");

            migrationBuilder.DropTable(
                name: "penalty_case_urgings");

            migrationBuilder.DropTable(
                name: "penalty_cases_stages");

            migrationBuilder.DropTable(
                name: "penalty_papers");

            migrationBuilder.DropTable(
                name: "penalty_reconciliations");

            migrationBuilder.DropTable(
                name: "penalty_recorder_readings");

            migrationBuilder.DropTable(
                name: "penalty_templates");

            migrationBuilder.DropTable(
                name: "penalty_templates_kept");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "report_explanations");

            migrationBuilder.DropTable(
                name: "review_round_files");

            migrationBuilder.DropTable(
                name: "review_round_issues");

            migrationBuilder.DropTable(
                name: "review_round_lines");

            migrationBuilder.DropTable(
                name: "review_round_rechecks");

            migrationBuilder.DropTable(
                name: "review_round_reviewers");

            migrationBuilder.DropTable(
                name: "review_rounds_stages");

            migrationBuilder.DropTable(
                name: "search_rows");

            migrationBuilder.DropTable(
                name: "sign_ins");

            migrationBuilder.DropTable(
                name: "snapshot_figures");

            migrationBuilder.DropTable(
                name: "subject_former_names");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "tasks");

            migrationBuilder.DropTable(
                name: "tokens");

            migrationBuilder.DropTable(
                name: "coercive_measures");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "disposals");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "penalty_recorders");

            migrationBuilder.DropTable(
                name: "review_rounds");

            migrationBuilder.DropTable(
                name: "snapshots");

            migrationBuilder.DropTable(
                name: "subjects");

            migrationBuilder.DropTable(
                name: "penalty_cases");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "offices");

            migrationBuilder.DropTable(
                name: "agencies");
        }
    }
}
