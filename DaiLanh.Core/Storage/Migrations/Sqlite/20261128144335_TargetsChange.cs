using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DaiLanh.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TargetsChange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredFrom",
                table: "Templates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnitKinds",
                table: "Templates",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredFrom",
                table: "Targets",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Templates");

            migrationBuilder.DropColumn(
                name: "UnitKinds",
                table: "Templates");

            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Targets");
        }
    }
}
