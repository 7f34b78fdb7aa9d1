using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DaiLanh.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retired : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredFrom",
                table: "Units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredFrom",
                table: "Movements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredFrom",
                table: "Blocks",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Units");

            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Movements");

            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Blocks");
        }
    }
}
