using System.Data;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Data.RowSets;

/// <summary>Teaches a model the functions of <see cref="Field"/>.</summary>
public static class FieldFunctions
{
    // A missing key gives null from arguments that are not null; claiming propagation would turn
    // "field is null" into "data is null".
    private static readonly bool[] propagates = [false, false];

    /// <summary>Maps the functions; <paramref name="postgres"/> false means SQLite.</summary>
    public static void Map(ModelBuilder model, bool postgres)
    {
        foreach (var method in typeof(Field).GetMethods(BindingFlags.Public | BindingFlags.Static))
            if (method.Name != nameof(Field.Of))
                model.HasDbFunction(method).HasTranslation(
                    a => postgres ? OnPostgres(a, method.ReturnType) : OnSqlite(a, method.ReturnType));
    }

    private static SqlFunctionExpression OnSqlite(IReadOnlyList<SqlExpression> arguments, Type type)
    {
        var key = (SqlConstantExpression)arguments[1];
        var path = new SqlConstantExpression("$." + key.Value, typeof(string), key.TypeMapping);
        return new SqlFunctionExpression("json_extract", [arguments[0], path], true, propagates, Bare(type), null);
    }

    private static SqlExpression OnPostgres(IReadOnlyList<SqlExpression> arguments, Type type)
    {
        var text = new SqlFunctionExpression(
            "jsonb_extract_path_text",
            arguments,
            true,
            propagates,
            typeof(string),
            new StringTypeMapping("text", DbType.String));
        return Bare(type) == typeof(string) ? text : new SqlUnaryExpression(
            ExpressionType.Convert, text, Bare(type), MappingFor(Bare(type)));
    }

    private static RelationalTypeMapping MappingFor(Type type) =>
        type == typeof(long) ? new LongTypeMapping("bigint", DbType.Int64)
        : type == typeof(bool) ? new PostgresYesNo()
        : new DateOnlyTypeMapping("date", DbType.Date);

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // The general mapping writes 1 and 0, which PostgreSQL does not compare with a boolean.
    private sealed class PostgresYesNo : BoolTypeMapping
    {
        public PostgresYesNo() : base("boolean", System.Data.DbType.Boolean)
        {
        }

        private PostgresYesNo(RelationalTypeMappingParameters parameters) : base(parameters)
        {
        }

        protected override PostgresYesNo Clone(RelationalTypeMappingParameters parameters) => new(parameters);

        protected override string GenerateNonNullSqlLiteral(object value) => (bool)value ? "true" : "false";
    }
}
